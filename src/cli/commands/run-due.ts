import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { handOver } from "../schedules/hand-over.ts"
import { runSchedules } from "../schedules/run-schedules.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { fill } from "../words.ts"

export const command: Command = {
  usage: "run-due",
  describe: (words) => words.commands["run-due"],
  options: (yargs, words) => settingsOptions(yargs, words, ["out", "browser", "database", "lang"]),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, () =>
      withStore(settings, speaking, async (store) => {
        const { console, words } = speaking
        const installation = { settings, store, context: speaking }
        const work = () => handOver(installation)
        const { failed, notTold, pruned } = await runSchedules({ ...installation, work })
        if (pruned.scans + pruned.evidence > 0) console.say(fill(words.schedules.pruned, { ...pruned }))
        return failed + notTold > 0 ? EXIT.incomplete : EXIT.clear
      }),
    )
  },
  keepsOnStop: true,
}
