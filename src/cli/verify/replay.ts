import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Result } from "../../analyzers/result.ts"
import { Evidence } from "../../crawler/evidence.ts"
import { renderJson } from "../../reports/json/render-json.ts"
import type { Context } from "../context.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import { judge } from "../scan/judge.ts"
import { readRecord } from "../scan/read-record.ts"
import { version } from "../version.ts"
import { firstDifferences } from "./first-differences.ts"
import type { Fault } from "./verification.ts"

/** How the result made again stands to the one in the folder; `madeBy` where that was another version of the tool. */
export interface Replay {
  readonly faults: readonly Fault[]
  readonly madeBy?: string
}

/**
 * Derives the result again from the evidence in the folder, with the knowledge of the same digest, and compares it
 * with `report.json` byte for byte.
 */
export async function replay(folder: string, context: Context): Promise<Replay> {
  const evidence = await orFault(
    readRecord(join(folder, "evidence", "evidence.json"), Evidence),
    "no-evidence",
  )
  const sealed = await orFault(readRecord(join(folder, "report.json"), Result), "no-result")
  if ("kind" in evidence) return { faults: [evidence] }
  if ("kind" in sealed) return { faults: [sealed] }
  const knowledge = await knowledgeFor(context)
  const made = sealed.tool.version === version() ? {} : { madeBy: sealed.tool.version }
  if (knowledge.digest !== sealed.knowledge.digest)
    return {
      ...made,
      faults: [{ kind: "knowledge", path: sealed.knowledge.digest, to: knowledge.digest }],
    }
  const again = renderJson(await judge(evidence, { knowledge, context }))
  const bytes = await readFile(join(folder, "report.json"))
  if (bytes.equals(Buffer.from(again))) return { ...made, faults: [] }
  const places = firstDifferences(JSON.parse(bytes.toString("utf8")), JSON.parse(again))
  return { ...made, faults: places.map((path) => ({ kind: "result", path })) }
}

async function orFault<T extends object>(
  record: Promise<T>,
  kind: "no-evidence" | "no-result",
): Promise<T | Fault> {
  try {
    return await record
  } catch (error) {
    if (error instanceof KnownFailure) return { kind, path: error.message }
    throw error
  }
}
