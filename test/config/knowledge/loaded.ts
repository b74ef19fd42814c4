import { loadKnowledge } from "../../../src/config/knowledge/load-knowledge.ts"
import { describeProblem } from "../../../src/config/knowledge/problem.ts"

/** The bundled knowledge; fails with the broken places when there are any. */
export function bundledKnowledge() {
  const loaded = loadKnowledge()
  if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join("\n"))
  return loaded.knowledge
}
