import type { Evidence } from "../../crawler/evidence.ts"
import type { ExitCode } from "../exit-code.ts"
import { stopCode } from "../stop.ts"
import type { Scanning } from "./each-site.ts"
import { judge } from "./judge.ts"
import { judgeExit } from "./judge-exit.ts"
import { printResult } from "./output.ts"
import { writeReport } from "./report.ts"
import { blobsOf } from "./saved-scan.ts"

/** What concluding needs: whatever was observed, it is judged, kept and reported the same way. */
export type Concluding = Pick<Scanning, "context" | "settings" | "knowledge" | "store" | "output" | "key">

/** analyze → report, for evidence that is already kept. */
export async function conclude(
  evidence: Evidence,
  folder: string,
  concluding: Concluding,
): Promise<ExitCode> {
  const { context, settings, knowledge, store } = concluding
  const result = await judge(evidence, concluding)
  await store.saveResult(evidence.id, result)
  const seal = await writeReport({ evidence, result, blobs: blobsOf(store) }, folder, concluding)
  await printResult({ result, folder, seal }, knowledge, concluding)
  return context.signal.aborted ? stopCode(context.signal) : judgeExit(result, settings.failOn)
}
