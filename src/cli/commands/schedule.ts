import type { Schedule } from "../../config/schedule.ts"
import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { nextOccurrence } from "../schedules/occurrences.ts"
import { outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "schedule",
  describe: (words) => words.commands.schedule,
  options: (yargs, words) => outputOptions(settingsOptions(yargs, words, ["database", "lang"]), words),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, () =>
      withStore(settings, speaking, async (store) => {
        const { console, words } = speaking
        const fired = await store.plans.fired()
        const now = new Date()
        const rows = settings.schedules.map((schedule) => lineOf(schedule, fired, now))
        if (argv.json === true) await console.write(`${JSON.stringify(rows)}\n`)
        else if (rows.length === 0) console.say(words.schedules.none)
        else await console.write(`${rows.map((row) => told(row, words)).join("\n")}\n`)
        return EXIT.clear
      }),
    )
  },
}

interface Line extends Omit<Schedule, "settings"> {
  /** ISO 8601 in UTC. */
  readonly next?: string
  readonly last?: string
}

function lineOf({ settings: _, ...schedule }: Schedule, fired: ReadonlyMap<string, string>, now: Date): Line {
  const next = nextOccurrence({ ...schedule, settings: {} }, now)?.toISOString()
  const last = fired.get(schedule.name)
  return { ...schedule, ...(next === undefined ? {} : { next }), ...(last === undefined ? {} : { last }) }
}

function told({ name, cron, timezone, targets, next, last }: Line, words: Words): string {
  const at = (time: string | undefined) => (time === undefined ? "—" : inZone(time, timezone))
  const line = fill(words.schedules.line, { name, cron, timezone, next: at(next), last: at(last) })
  return [line, ...targets.map((target) => `  ${target}`)].join("\n")
}

/** `2026-11-20 03:00`, in the schedule's own time zone. */
function inZone(time: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
  return format.format(new Date(time))
}
