import { screensOf } from "../../config/app.ts"
import type { Settings } from "../../config/settings.ts"
import { appWork } from "../app/app-work.ts"
import { readApp } from "../app/read-app.ts"
import type { Command } from "../command.ts"
import { eachSite } from "../scan/each-site.ts"
import { outputOf } from "../scan/output.ts"
import { ALL_FLAGS, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"

/** The profile is the platform's. */
const FLAGS = ALL_FLAGS.filter((key) => key !== "profile")

export const command: Command = {
  usage: "app <file>",
  describe: (words) => words.commands.app,
  options: (yargs, words) =>
    outputOptions(settingsOptions(yargs, words, FLAGS), words).positional("file", {
      type: "string",
      describe: words.arguments.appFile,
    }),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const app = await readApp(String(argv.file), speaking.folder)
      const [first] = screensOf(app)
      const profile: Settings["profile"] = `${app.platform}-webview`
      const storageState = settings.storageState ?? app.storageState
      const own = { ...settings, profile, ...(storageState === undefined ? {} : { storageState }) }
      return eachSite(
        { urls: [first?.url ?? ""], settings: own, output: outputOf(argv) },
        speaking,
        appWork(app),
      )
    })
  },
  keepsOnStop: true,
}
