import type { NoticeEntry } from "../../../result/notice.ts"
import type { FoundUmbrella } from "../information/read-information.ts"

/** The notice's own words for the purposes, by whose they are. */
export interface PurposeWords {
  readonly own: readonly string[]
  readonly destination: readonly string[]
  readonly unassigned: readonly string[]
}

/**
 * An entry as read, with what matching needs besides the record's own fields. `heading` is the heading it stands
 * under, `hosts` the host names written in its words (not those of links), `umbrellas` its collective words,
 * `pooled` says that information, purposes and destinations are listed apart, `hidden` why a visitor does not see
 * it at once, `chapters` all headings it stands under, the outermost first, `elsewhere` that it is stated for another
 * site or app of the operator's.
 */
export interface ReadEntry extends Omit<NoticeEntry, "destinations"> {
  readonly heading?: string
  readonly hosts: readonly string[]
  readonly links: readonly string[]
  readonly umbrellas: readonly FoundUmbrella[]
  readonly purposeWords: PurposeWords
  readonly pooled: boolean
  readonly self: boolean
  readonly hidden?: string
  readonly chapters?: readonly string[]
  readonly elsewhere?: boolean
}

/**
 * A notice as read. `isNotice`: whether it holds entries of an external-transmission notice at all, with `why`.
 * `mentions` are statements in running text beside the entries.
 */
export interface ReadNotice {
  readonly id: string
  readonly url: string
  readonly title?: string
  readonly mode: "publication" | "notification"
  readonly format: "html" | "pdf" | "modal" | "image"
  readonly digest: string
  readonly failure?: string
  readonly isNotice: boolean
  readonly why: "entries" | "pooled-lists" | "prose" | "explicit-title-only" | "no-entries" | "unreadable"
  readonly pooled: boolean
  readonly entries: readonly ReadEntry[]
  readonly mentions: readonly ReadEntry[]
  /** Every line of the document that says something itself, whether or not it was understood. */
  readonly texts: readonly string[]
}
