import { setTimeout as pause } from "node:timers/promises"

/** Wakes somebody who waits. Rung while nobody waits, it is heard by the next. */
export interface Bell {
  readonly ring: () => void
  /** Resolves when it is rung, the time is over, or the signal is aborted. */
  readonly heard: (withinMs: number, signal: AbortSignal) => Promise<void>
}

export function bell(): Bell {
  let rung = new AbortController()
  return {
    ring: () => rung.abort(),
    heard: async (withinMs, signal) => {
      const awake = AbortSignal.any([signal, rung.signal])
      await pause(withinMs, undefined, { signal: awake }).catch(() => {}) // rung, or stopped
      if (rung.signal.aborted) rung = new AbortController()
    },
  }
}
