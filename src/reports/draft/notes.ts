import type { Words } from "../naming.ts"
import { fill } from "../prose.ts"
import type { Scope } from "./draft.ts"
import type { DraftGround } from "./draft-ground.ts"

/** What the reader of a draft must know before using it, the closing sentence last. */
export const notesOf = (result: DraftGround, scope: Scope, { prose }: Words): readonly string[] => {
  const { notes } = prose.draft
  const read = result.notices.filter(({ entries }) => entries.length > 0)
  const unread = result.notices.filter(({ entries }) => entries.length === 0)
  const urls = (list: DraftGround["notices"]) =>
    [...new Set(list.map(({ url }) => url))].join(prose.punctuation.list)
  return [
    notes.draft,
    fill(notes.basis, { url: result.target.url, time: result.startedAt }),
    scope === "additions" ? fill(notes.additions, { urls: urls(read) }) : notes.whole,
    ...(unread.length === 0 ? [] : [fill(notes.unread, { urls: urls(unread) })]),
    ...(result.earlier
      ? [fill(notes.inventory, { scans: result.earlier.scans, n: result.earlier.destinations })]
      : []),
    notes.purposes,
    ...(result.summary.verdict === "incomplete" ? [prose.headline.incomplete] : []),
    prose.closing,
  ]
}
