/** Wakes somebody who waits. Rung while nobody waits, it is heard by the next. */
export interface Bell {
  readonly ring: () => void
  /** Resolves when it is rung, the time is over, or the signal is aborted. */
  readonly heard: (withinMs: number, signal: AbortSignal) => Promise<void>
}

export function bell(): Bell {
  let rung = false
  let wake = () => {}
  return {
    ring: () => {
      rung = true
      wake()
    },
    heard: async (withinMs, signal) => {
      if (!rung && !signal.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          signal.addEventListener("abort", () => wake(), { once: true })
        })
      rung = false
    },
  }
}
