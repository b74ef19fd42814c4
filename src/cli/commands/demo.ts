import { type Settings, Settings as SettingsSchema } from "../../config/settings.ts"
import { type Demo, startDemo } from "../../demo/start-demo.ts"
import type { Command } from "../command.ts"
import { eachSite } from "../scan/each-site.ts"
import { outputOf, quietened } from "../scan/output.ts"
import { scanSite } from "../scan/scan-site.ts"
import { type FlagKey, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"

const FLAGS: readonly FlagKey[] = [
  "out",
  "pages",
  "profile",
  "lang",
  "format",
  "failOn",
  "timeout",
  "browser",
  "database",
]

export const command: Command = {
  usage: "demo",
  describe: (words) => words.commands.demo,
  options: (yargs, words) => outputOptions(settingsOptions(yargs, words, FLAGS), words),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    const output = outputOf(argv)
    return speakFailure(speaking, async () => {
      const demo = await startDemo()
      try {
        quietened(speaking, output).console.say(fill(speaking.words.progress.demo, { url: demo.url }))
        const order = {
          urls: [demo.url],
          settings: demoSettings(demo, settings),
          output,
          acceptedKeys: [demo.spki],
        }
        return await eachSite(order, speaking, scanSite) // the demo must live until it is over
      } finally {
        await demo.close()
      }
    })
  },
  keepsOnStop: true,
}

/** Each choice that the portal offers. */
const RUNS: Settings["runs"] = ["fresh", "accept", "reject", "opt-out"]

/** The demo's own declarations and host names, in no need of sparing and with nothing beyond them to look at; of the user's settings only those the command has flags for. */
function demoSettings({ settings, hostResolverRules }: Demo, given: Settings): Settings {
  const kept = Object.fromEntries(FLAGS.map((key) => [key, given[key]]))
  return SettingsSchema.parse({
    ...settings,
    ...kept,
    runs: RUNS,
    choicePages: 0,
    pace: 0,
    linkChecks: false,
    hostResolverRules,
  })
}
