import type { NoticeEntry } from "../result.ts"
import type { ReadEntry } from "./notice/entries/read-entry.ts"

/** The result's record of an entry: its own fields without what only matching needs. */
export function entryRecord(entry: ReadEntry, destinations: readonly string[]): NoticeEntry {
  const { heading: _heading, hosts: _hosts, links: _links, umbrellas: _umbrellas, ...rest } = entry
  const { purposeWords: _words, pooled: _pooled, self: _self, hidden: _hidden, ...further } = rest
  const { chapters: _chapters, elsewhere: _elsewhere, ...record } = further
  return { ...record, destinations }
}
