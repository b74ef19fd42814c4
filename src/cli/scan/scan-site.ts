import type { ExitCode } from "../exit-code.ts"
import { stopCode } from "../stop.ts"
import { fill } from "../words.ts"
import type { Scanning, Site } from "./each-site.ts"
import { judge } from "./judge.ts"
import { judgeExit } from "./judge-exit.ts"
import { observe } from "./observe.ts"
import { printResult } from "./output.ts"
import { writeReport } from "./report.ts"
import { blobsOf } from "./saved-scan.ts"

/** crawl → analyze → report, for one site. */
export async function scanSite({ url, folder }: Site, scanning: Scanning): Promise<ExitCode> {
  const { context, settings, knowledge, store } = scanning
  context.console.say(fill(context.words.progress.site, { url }))
  const evidence = await observe(url, scanning)
  const result = await judge(evidence, scanning)
  await store.saveResult(evidence.id, result)
  const seal = await writeReport({ evidence, result, blobs: blobsOf(store) }, folder, scanning)
  await printResult({ result, folder, seal }, knowledge, scanning)
  return context.signal.aborted ? stopCode(context.signal) : judgeExit(result, settings.failOn)
}
