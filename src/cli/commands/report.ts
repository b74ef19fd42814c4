import type { Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { checkFormats } from "../scan/check-formats.ts"
import { reportFolders } from "../scan/folder-names.ts"
import { outputOf, printResult, quietened } from "../scan/output.ts"
import { signingKeyAt } from "../scan/read-key.ts"
import { type Reporting, writeFormats, writeReport } from "../scan/report.ts"
import { type PlacedScan, savedScanFor } from "../scan/saved-scan-for.ts"
import { outputOptions, REPORT_FLAGS, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"

export const command: Command = {
  usage: "report [scan]",
  describe: (words) => words.commands.report,
  options: (yargs, words) =>
    outputOptions(settingsOptions(yargs, words, REPORT_FLAGS), words).positional("scan", {
      type: "string",
      describe: words.arguments.scan,
    }),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    const output = outputOf(argv)
    const quiet = quietened(speaking, output)
    return speakFailure(speaking, async () => {
      checkFormats(settings.format)
      const key = await signingKeyAt(settings.sign, quiet.folder)
      const knowledge = await knowledgeFor(quiet)
      return withStore(settings, quiet, async (store) => {
        const placed = await savedScanFor(argv.scan, { settings, store, context: quiet })
        const made = await remake(placed, { settings, knowledge, context: quiet, key })
        await printResult(made, knowledge, { context: quiet, output })
        return EXIT.clear
      })
    })
  },
}

/** Beside its own evidence only the formats are written; anywhere else the folder is made whole. */
async function remake({ scan, folder }: PlacedScan, reporting: Reporting) {
  const records = { evidence: await scan.evidence(), result: await scan.result(), blobs: scan.blobs }
  const place = folder ?? usualFolder(records.evidence.target.url, reporting.context)
  const write = place === scan.folder ? writeFormats : writeReport
  return { result: records.result, folder: place, seal: await write(records, place, reporting) }
}

function usualFolder(url: string, { folder }: Context): string {
  return reportFolders([url], { folder, out: undefined, now: new Date() })[0] ?? folder
}
