import { join } from "node:path"
import type { Knowledge } from "../../../src/config/knowledge/knowledge.ts"
import { loadKnowledge } from "../../../src/config/knowledge/load-knowledge.ts"
import { describeProblem } from "../../../src/config/knowledge/problem.ts"

let loaded: Knowledge | undefined

/** The bundled knowledge, as a scan has it, checked once in each run and read once in each process; fails with the broken places when there are any. */
export function bundledKnowledge(): Knowledge {
  loaded ??= readBundled()
  return loaded
}

function readBundled(): Knowledge {
  const kept = process.env.KEPT_FOR_TESTS
  const read = loadKnowledge(kept === undefined ? {} : { cacheFolder: join(kept, "knowledge") })
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join("\n"))
  return read.knowledge
}
