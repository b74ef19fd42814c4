import { setTimeout as pause } from "node:timers/promises"
import PQueue from "p-queue"

export interface Pace {
  /** Works under way at a time. */
  readonly concurrency: number
  /** Least time between two works of one host, from `begun` to the start of the next; 0 for none. */
  readonly paceMs: number
  /** Aborting ends the waiting. */
  readonly signal: AbortSignal
  /** Waits for the turn at a host that other processes visit too. */
  readonly turn?: ((host: string, paceMs: number) => Promise<void>) | undefined
}

/** Does works of the same host with time between them, in the order given; other hosts do not wait for that. */
export interface PacedQueue {
  /**
   * `work` says itself when it is about to begin and then waits until it may; one that never says so has begun when
   * it ends.
   */
  readonly add: <T>(url: string, work: (begin: () => Promise<void>) => Promise<T>) => Promise<T>
}

export function pacedQueue({ concurrency, paceMs, signal, turn }: Pace): PacedQueue {
  const queue = new PQueue({ concurrency })
  /** Host → when its last work began. */
  const begins = new Map<string, Promise<number>>()

  /** The next work of a host joins the queue only when it may begin: what waits for its turn keeps nobody out. */
  const turnOf = async (earlier: Promise<number>) => {
    const waitMs = (await earlier) + paceMs - Date.now()
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => {}) // Stopped: nothing is begun after that.
  }
  return {
    async add(url, work) {
      const host = URL.parse(url)?.host ?? url
      const earlier = begins.get(host)
      const { promise, resolve } = Promise.withResolvers<number>()
      const begun = () => resolve(Date.now())
      begins.set(host, promise)
      if (earlier && paceMs > 0) await turnOf(earlier)
      const begin = async () => {
        if (turn && paceMs > 0 && !signal.aborted) await turn(host, paceMs)
        begun()
      }
      return queue.add(() => work(begin).finally(begun))
    },
  }
}
