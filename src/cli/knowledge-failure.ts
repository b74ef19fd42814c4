import { describeProblem, type Problem } from "../config/knowledge/problem.ts"

/** Data files that cannot be used: every broken place, one line each. */
export class KnowledgeFailure extends Error {
  override readonly name = "KnowledgeFailure"
  readonly lines: readonly string[]

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the data files`)
    this.lines = problems.map(describeProblem)
  }
}
