import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence, NoticeCandidate, PhoneManner } from "../../../crawler/evidence.ts"
import type { Assessment } from "../../result.ts"
import type { ReadEntry, ReadNotice } from "../notice/entries/read-entry.ts"
import { innerText, parseHtml } from "../notice/layout/dom.ts"
import { japaneseShare } from "./japanese-share.ts"
import { longestSentence } from "./longest-sentence.ts"
import { type NotificationTiming, notificationTiming } from "./notification-timing.ts"
import { revisionDates } from "./revision-dates.ts"
import { itemWords, statedWords } from "./stated-words.ts"
import { unexplainedJargon } from "./unexplained-jargon.ts"
import { vagueWordsIn } from "./vague-words.ts"

/** How one entry says what it says. */
export interface EntryManner {
  readonly entry: string
  /** Share of kana and kanji from 0 to 1; absent where there is too little text besides names. */
  readonly japanese?: number
  readonly vague: readonly string[]
  readonly jargon: readonly string[]
  /** Characters. */
  readonly longestSentence: number
  /** Why a visitor does not see it at once. */
  readonly hidden?: string
}

/** How a notice is put before the visitor, as far as its markup shows. Only entries that speak of sends count. */
export interface NoticeManner {
  readonly notice: string
  readonly entries: readonly EntryManner[]
  /** Information, purposes and destinations stand in lists of their own. */
  readonly pooled: boolean
  /** Nothing a visitor can press leads there. */
  readonly sourceOnly: boolean
  /** As written. */
  readonly dates: readonly string[]
  /** For a notification: whether it was shown before the first send of its page that needs one. */
  readonly timing?: NotificationTiming
  /** How it stands on a phone; absent where it was not measured. */
  readonly phone?: PhoneManner
}

export interface MannerGround {
  readonly evidence: Evidence
  readonly knowledge: Knowledge
  readonly assessments: readonly Assessment[]
}

/** The manner of every notice that was read. */
export function noticeManners(notices: readonly ReadNotice[], ground: MannerGround): readonly NoticeManner[] {
  return notices.map((notice) => mannerOf(notice, ground))
}

function mannerOf(notice: ReadNotice, { evidence, knowledge, assessments }: MannerGround): NoticeManner {
  const candidate = evidence.candidates.find(({ id }) => id === notice.id)
  const text = textOf(candidate)
  const phone = candidate && phoneOf(candidate, evidence)
  const isShown = candidate !== undefined && notice.mode === "notification"
  return {
    notice: notice.id,
    entries: notice.entries.filter(isOfSends).map((entry) => entryManner(entry, text, knowledge)),
    pooled: notice.pooled,
    sourceOnly: candidate?.foundBy === "source-only",
    dates: revisionDates(text),
    ...(isShown ? { timing: notificationTiming(candidate, evidence, assessments) } : {}),
    ...(phone === undefined ? {} : { phone }),
  }
}

/** Only a document with an address of its own is measured; of a PDF the browser's viewer would be. */
function phoneOf({ format, finalUrl }: NoticeCandidate, { visits }: Evidence): PhoneManner | undefined {
  if (format !== "html") return undefined
  return visits.find((visit) => visit.manner !== undefined && visit.finalUrl === finalUrl)?.manner
}

function textOf(candidate: NoticeCandidate | undefined): string {
  const texts = parseHtml(candidate?.html ?? "").map((node) => innerText(node))
  return texts.join("\n").normalize("NFKC")
}

function isOfSends({ status }: ReadEntry): boolean {
  return status === "current" || status === "planned"
}

function entryManner(entry: ReadEntry, document: string, { vocabulary }: Knowledge): EntryManner {
  const words = statedWords(entry)
  const items = itemWords(entry)
  const japanese = japaneseShare(items)
  return {
    entry: entry.id,
    ...(japanese === undefined ? {} : { japanese }),
    vague: vagueWordsIn(words, vocabulary.vagueTerms),
    jargon: unexplainedJargon(words, document, vocabulary.jargonTerms),
    longestSentence: longestSentence(items),
    ...(entry.hidden === undefined ? {} : { hidden: entry.hidden }),
  }
}
