import type { Settings } from "../../config/settings.ts"
import type { Command } from "../command.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { checkFormats } from "../scan/check-formats.ts"
import { judge } from "../scan/judge.ts"
import { judgeExit } from "../scan/judge-exit.ts"
import { outputOf, printResult, quietened } from "../scan/output.ts"
import { signingKeyAt } from "../scan/read-key.ts"
import { writeFormats } from "../scan/report.ts"
import { savedScanFor } from "../scan/saved-scan-for.ts"
import { outputOptions, REPORT_FLAGS, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"

export const command: Command = {
  usage: "analyze [scan]",
  describe: (words) => words.commands.analyze,
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
        const { scan, folder } = await savedScanFor(argv.scan, { settings, store, context: quiet })
        const evidence = await scan.evidence()
        const result = await judge(evidence, { knowledge, context: quiet })
        if (scan.folder === undefined) await store.saveResult(scan.id, result)
        const records = { evidence, result, blobs: scan.blobs }
        const reporting = { settings: withJson(settings), knowledge, context: quiet, key }
        const placed =
          folder === undefined ? {} : { folder, seal: await writeFormats(records, folder, reporting) }
        const made = { result, ...placed }
        await printResult(made, knowledge, { context: quiet, output })
        return judgeExit(result, settings.failOn)
      })
    })
  },
}

/** The result made anew is always written: an old one beside it would say something else. */
function withJson(settings: Settings): Settings {
  return { ...settings, format: ["json", ...settings.format] }
}
