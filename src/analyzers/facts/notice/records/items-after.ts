import { type Block, type Line, linesOf } from "../layout/outline.ts"
import type { Reading } from "../reading.ts"
import { informationIn } from "./follow-references.ts"

/** The list right below a line that announces it. */
export function itemsAfter(blocks: readonly Block[], reading: Reading): readonly Line[] {
  const end = blocks.findIndex((block) =>
    block.kind === "line" ? !block.inItem && !/^[・●○■-]/u.test(block.text) : block.source !== "item",
  )
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .flatMap(linesOf)
    .flatMap((line) => informationIn(line, reading))
}
