import type { RecordedEntry } from "./recorded-entry.ts"

/** Entries that all have a time, and how many had none of their own: those are given that of the entry before. */
export function timed(entries: readonly RecordedEntry[]): {
  readonly entries: readonly RecordedEntry[]
  readonly untimed: number
} {
  let last = entries.find(({ send }) => !Number.isNaN(send.at))?.send.at ?? Date.now()
  let untimed = 0
  const all = entries.map((entry) => {
    if (Number.isNaN(entry.send.at)) untimed += 1
    else last = entry.send.at
    return Number.isNaN(entry.send.at) ? { ...entry, send: { ...entry.send, at: last } } : entry
  })
  return { entries: all, untimed }
}
