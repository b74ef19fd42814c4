import type { Inventory } from "../../analyzers/result/inventory.ts"
import { wordsOf } from "../naming.ts"
import { columns, cut, padEnd, wrap } from "../terminal/columns.ts"
import { painter } from "../terminal/paint.ts"
import type { TerminalOptions } from "../terminal/render-terminal.ts"
import { allVisible } from "../visible.ts"
import { inventoryView } from "./inventory-view.ts"

/** The inventory's destinations, a line each; ended by a line feed. */
export const renderInventoryTerminal = (inventory: Inventory, options: TerminalOptions): string => {
  const words = wordsOf(options.language, options.names)
  const view = inventoryView(allVisible(inventory), words)
  const paint = painter(options.color)
  const width = Math.max(40, options.width)
  const shares = view.rows.map(({ scans }) => scans)
  const shareWidth = Math.max(0, ...shares.map(columns))
  const lines = [
    ...wrap(`${view.name}  ${view.url}`.trim(), width).map((line) => paint(line, "bold")),
    ...[view.scale, ...view.remarks, ...view.notices].flatMap((text) => wrap(text, width)),
    "",
    ...view.rows.map(({ scans, handler, service, verdictLabel, lastSeen }) =>
      cut(`  ${padEnd(scans, shareWidth)}  ${handler} / ${service}  ${verdictLabel}  ${lastSeen}`, width),
    ),
    "",
    words.prose.closing,
  ]
  return `${lines.join("\n")}\n`
}
