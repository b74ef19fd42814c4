import { resolve } from "node:path"
import type { Command } from "../command.ts"
import { browserValues } from "../doctor-lines.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"

export const command: Command = {
  usage: "setup",
  describe: (words) => words.commands.setup,
  options: (yargs, words) => settingsOptions(yargs, words, ["browser", "lang"]),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    const { words, console, folder } = speaking
    return speakFailure(speaking, async () => {
      const { setUp } = await import("../setup/set-up.ts") // loads the browser driver, which no other command waits for
      const outcome = await setUp({
        install: "machine",
        say: (message) => console.say(message[words.language]),
        ...(settings.browser === undefined ? {} : { browser: resolve(folder, settings.browser) }),
      })
      if (!outcome.ok) throw new KnownFailure(outcome.exitCode, outcome.message)
      await console.write(`${fill(words.doctor.browser, browserValues(outcome.browser))}\n`)
      return EXIT.clear
    })
  },
}
