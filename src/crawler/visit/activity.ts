/** What the page is asking for now; the basis of settling. Times in ms since the epoch. */
export class Activity {
  #lastStart = Date.now()
  readonly #open = new Map<string, number>()

  /** When something last began, in ms since the epoch. */
  get lastStart(): number {
    return this.#lastStart
  }

  /** A request began. Streams and sockets never end by themselves and are not waited for. */
  started(id: string, stream: boolean): void {
    this.#lastStart = Date.now()
    if (!stream) this.#open.set(id, this.#lastStart)
  }

  ended(id: string): void {
    this.#open.delete(id)
  }

  /** Counts the present moment as activity: something was just done to the page. */
  touch(): void {
    this.#lastStart = Date.now()
  }

  /**
   * How long to wait until the page may count as settled; 0 when it may now. A request that is open longer than
   * `staleMs` is not waited for: a body nobody reads never ends.
   */
  remaining(quietMs: number, staleMs: number): number {
    const now = Date.now()
    const quietIn = this.#lastStart + quietMs - now
    if (quietIn > 0) return quietIn
    let latest = 0
    for (const since of this.#open.values()) latest = Math.max(latest, since)
    return latest + staleMs > now ? Math.min(latest + staleMs - now, 50) : 0
  }
}
