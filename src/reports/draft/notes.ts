import type { Result } from "../../analyzers/result.ts"
import type { Words } from "../naming.ts"
import { fill } from "../prose.ts"
import type { Scope } from "./draft.ts"

/** What the reader of a draft must know before using it, the closing sentence last. */
export const notesOf = (result: Result, scope: Scope, { prose }: Words): readonly string[] => {
  const { notes } = prose.draft
  const read = result.notices.filter(({ entries }) => entries.length > 0)
  const unread = result.notices.filter(({ entries }) => entries.length === 0)
  const urls = (list: Result["notices"]) =>
    [...new Set(list.map(({ url }) => url))].join(prose.punctuation.list)
  return [
    notes.draft,
    fill(notes.basis, { url: result.target.url, time: result.startedAt }),
    scope === "additions" ? fill(notes.additions, { urls: urls(read) }) : notes.whole,
    ...(unread.length === 0 ? [] : [fill(notes.unread, { urls: urls(unread) })]),
    notes.purposes,
    ...(result.summary.verdict === "incomplete" ? [prose.headline.incomplete] : []),
    prose.closing,
  ]
}
