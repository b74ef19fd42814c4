import type { Settings } from "../../config/settings.ts"
import type { Command } from "../command.ts"
import type { ExitCode } from "../exit-code.ts"
import { judge } from "../scan/judge.ts"
import { judgeExit } from "../scan/judge-exit.ts"
import { type OnSavedScan, onSavedScan, savedScanOptions } from "../scan/on-saved-scan.ts"
import { writeFormats } from "../scan/report.ts"
import type { PlacedScan } from "../scan/saved-scan-for.ts"

export const command: Command = {
  usage: "analyze [scan]",
  describe: (words) => words.commands.analyze,
  options: savedScanOptions,
  run: (argv, context) => onSavedScan(argv, context, judgeAgain),
}

async function judgeAgain(
  { scan, folder }: PlacedScan,
  { reporting, store, print }: OnSavedScan,
): Promise<ExitCode> {
  const { settings } = reporting
  const evidence = await scan.evidence()
  const result = await judge(evidence, reporting)
  if (scan.folder === undefined) await store.saveResult(scan.id, result)
  const records = { evidence, result, blobs: scan.blobs }
  const rewriting = { ...reporting, settings: withJson(settings) }
  const placed = folder === undefined ? {} : { folder, seal: await writeFormats(records, folder, rewriting) }
  await print({ result, ...placed })
  return judgeExit(result, settings.failOn)
}

/** The result made anew is always written: an old one beside it would say something else. */
function withJson(settings: Settings): Settings {
  return { ...settings, format: ["json", ...settings.format] }
}
