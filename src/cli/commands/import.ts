import type { Command } from "../command.ts"
import { importFiles } from "../import/import-files.ts"
import { importOptions, importOptionsOf, withOperator } from "../import/import-options.ts"
import { recordedFiles } from "../import/recorded-files.ts"
import { outputOf, quietened } from "../scan/output.ts"
import {
  NOTICE_FLAGS,
  outputOptions,
  REPORT_FLAGS,
  settingsFor,
  settingsOptions,
} from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"

const FLAGS = [...REPORT_FLAGS, ...NOTICE_FLAGS]

export const command: Command = {
  usage: "import [files..]",
  keepsOnStop: true,
  describe: (words) => words.commands.import,
  options: (yargs, words) => importOptions(outputOptions(settingsOptions(yargs, words, FLAGS), words), words),
  run: async (argv, context) => {
    const { settings, file, context: speaking } = await settingsFor(argv, context)
    const output = outputOf(argv)
    return speakFailure(speaking, async () => {
      const { console, words } = quietened(speaking, output)
      const files = await recordedFiles(argv.files, speaking.folder)
      const options = importOptionsOf(argv)
      if (file !== undefined) console.say(fill(words.progress.settings, { file }))
      const order = { files, ...options, settings: withOperator(settings, argv), output }
      return importFiles(order, speaking)
    })
  },
}
