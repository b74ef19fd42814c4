import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { NoticeCandidate } from "../../../crawler/evidence/page-snapshot.ts"
import { laidOutMarkdown, placeOfSource } from "./layout/markdown-source.ts"
import { type ReadNotice, readNotice } from "./read-notice.ts"

/** A document as it is read, and what was read in it. */
export interface ReadDocument {
  readonly candidate: NoticeCandidate
  readonly notice: ReadNotice
}

/** Reads a document that may be the notice; one that shows its source is laid out first. */
export function readDocument(candidate: NoticeCandidate, knowledge: Knowledge): ReadDocument {
  const laidOut = laidOutMarkdown(candidate)
  const notice = readNotice(laidOut ?? candidate, knowledge)
  if (!laidOut) return { candidate, notice }
  const inSource = <Part extends object>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, at: placeOfSource }))
  return {
    candidate: laidOut,
    notice: { ...notice, entries: inSource(notice.entries), mentions: inSource(notice.mentions) },
  }
}
