import { EXIT } from "../exit-code.ts"
import { speakFailure } from "../speak-failure.ts"
import type { Bell } from "./bell.ts"
import { runSchedules, type Scheduling } from "./run-schedules.ts"

/** How the rounds go. */
export interface Rounds {
  /** Rung, the next round comes at once. */
  readonly awake: Bell
  /** Time between two, in ms. Default: 15 s. */
  readonly every?: number
  /** Told after each that went well. */
  readonly well?: () => void
}

/** Between two looks for what is no longer kept, in ms: it goes through all targets. */
const PRUNE_EVERY = 3_600_000

/**
 * Rounds of the schedules, one after the other, until it is asked to stop. A round that fails is tried again; why is
 * said once while it stays the same.
 */
export async function keepRounds(scheduling: Scheduling, rounds: Rounds): Promise<void> {
  const { awake, every = 15_000, well = () => {} } = rounds
  const { context } = scheduling
  const { keep: _, ...withoutKeep } = scheduling.settings
  let [last, pruned] = ["", 0]
  while (!context.signal.aborted) {
    const lines: string[] = []
    const hearing = { ...context, console: { ...context.console, say: (line: string) => lines.push(line) } }
    await speakFailure(hearing, async () => {
      const prunes = Date.now() - pruned > PRUNE_EVERY
      await runSchedules(prunes ? scheduling : { ...scheduling, settings: withoutKeep })
      if (prunes) pruned = Date.now()
      well()
      return EXIT.clear
    })
    const now = lines.join("\n")
    if (now !== last) for (const line of lines) context.console.say(line)
    last = now
    await awake.heard(every, context.signal)
  }
}
