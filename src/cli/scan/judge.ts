import { Result } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { Context } from "../context.ts"

/** What judging needs beside the evidence. */
export interface Judging {
  readonly knowledge: Knowledge
  readonly context: Context
}

/** Analyses evidence with every rule there is. */
export async function judge(evidence: Evidence, { knowledge, context }: Judging): Promise<Result> {
  context.console.show(context.words.progress.analyzing)
  const rules = await context.stages.loadRules()
  return Result.parse(await context.stages.analyze(evidence, knowledge, rules))
}
