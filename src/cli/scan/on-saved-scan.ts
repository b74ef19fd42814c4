import type { Argv } from "yargs"
import type { Store } from "../../store/store.ts"
import type { Arguments } from "../command.ts"
import type { Context } from "../context.ts"
import type { ExitCode } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { outputOptions, REPORT_FLAGS, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import type { Words } from "../words.ts"
import { checkFormats } from "./check-formats.ts"
import { type Made, outputOf, printResult, quietened } from "./output.ts"
import { signingKeyAt } from "./read-key.ts"
import type { Reporting } from "./report.ts"
import { type PlacedScan, savedScanFor } from "./saved-scan-for.ts"

/** What a command works with on a scan that was kept. */
export interface OnSavedScan {
  readonly reporting: Reporting
  readonly store: Store
  readonly print: (made: Made) => Promise<void>
}

export function savedScanOptions(yargs: Argv, words: Words): Argv {
  return outputOptions(settingsOptions(yargs, words, REPORT_FLAGS), words).positional("scan", {
    type: "string",
    describe: words.arguments.scan,
  })
}

/** Opens the scan that the command's argument means, and gives the exit code of the work done on it. */
export async function onSavedScan(
  argv: Arguments,
  context: Context,
  work: (placed: PlacedScan, using: OnSavedScan) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { settings, context: speaking } = await settingsFor(argv, context)
  const output = outputOf(argv)
  const quiet = quietened(speaking, output)
  return speakFailure(speaking, async () => {
    checkFormats(settings.format)
    const key = await signingKeyAt(settings.sign, quiet.folder)
    const knowledge = await knowledgeFor(quiet)
    return withStore(settings, quiet, async (store) => {
      const placed = await savedScanFor(argv.scan, { settings, store, context: quiet })
      const print = (made: Made) => printResult(made, knowledge, { context: quiet, output })
      return work(placed, { reporting: { settings, knowledge, context: quiet, key }, store, print })
    })
  })
}
