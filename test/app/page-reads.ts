import type { AttachProgress } from "../../src/crawler/attach/attach.ts"

/** Tells when a page that a person opened has been read, so that the person goes on no sooner. */
export interface PageReads {
  readonly heard: (progress: AttachProgress) => void
  /** Resolves at the next reading, or after a while all the same. */
  readonly next: () => Promise<void>
}

const atMostMs = 15_000

export function pageReads(): PageReads {
  let waiting: (() => void)[] = []
  return {
    heard: ({ stage }) => {
      if (stage !== "read") return
      for (const resolve of waiting) resolve()
      waiting = []
    },
    next: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, atMostMs)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}
