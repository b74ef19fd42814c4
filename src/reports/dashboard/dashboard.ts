import type { Result, Verdict } from "../../analyzers/result.ts"
import type { Language } from "../prose.ts"

/** What every page of the dashboard needs beside what it is about. */
export interface Frame {
  readonly language: Language
  /** Path and query of the page itself, for the switch of the language. */
  readonly here: string
  /** The secret of the visitor's own forms. */
  readonly csrf: string
  /** Whether the visitor gave a token, and so can leave. */
  readonly canLeave: boolean
  /** Whether there is a queue that other machines work on. */
  readonly hasQueue: boolean
  readonly timeZone: string
}

/** A scan as its line in the store says; `lost`: its process ended without a word. Times are ISO 8601. */
export interface ScanLine {
  readonly id: string
  readonly target: string
  readonly state: "queued" | "running" | "interrupted" | "finished" | "failed" | "lost"
  readonly startedAt: string
  readonly finishedAt?: string | undefined
  readonly attempt: number
  /** The schedule whose settings it has. */
  readonly schedule?: string | undefined
  /** When the schedule was due; undefined where somebody asked for it. */
  readonly due?: string | undefined
  /** Why it failed. */
  readonly reason?: string | undefined
  /** Pages opened so far, and the address being opened. */
  readonly progress?: { readonly visited: number; readonly url: string } | undefined
  /** Of one that is lost: it is taken up again. */
  readonly goesOn?: boolean | undefined
}

export type Summary = Result["summary"]

/** What a scan found: `none` where nothing was judged, `unreadable` where the record is damaged or of a later version. */
export type Found =
  | { readonly state: "read"; readonly summary: Summary; readonly incomplete: boolean }
  | { readonly state: "none" | "unreadable" }

/** How a scan differs from the one it is held against. */
export interface News {
  readonly before: string
  readonly worse: number
  readonly new: number
  readonly gone: number
  readonly unsure: number
}

/** One scan of a target with what it found. */
export interface HistoryLine {
  readonly scan: ScanLine
  readonly found: Found
}

/** Destinations by verdict at one scan. */
export interface TrendPoint {
  readonly at: string
  readonly counts: Readonly<Record<Verdict, number>>
}

/** One target: its last scan, its last result, and when it is scanned next. */
export interface TargetLine {
  readonly url: string
  /** The latest scan whatever became of it; undefined where none was asked for yet. */
  readonly latest: ScanLine | undefined
  /** The latest scan with a result. */
  readonly last: HistoryLine | undefined
  readonly news: News | undefined
  /** The earliest first. */
  readonly trend: readonly TrendPoint[]
  /** The next time of each schedule it is part of. */
  readonly next: readonly { readonly schedule: string; readonly at: string }[]
}

/** How far a survey is. */
export interface SurveyLine {
  readonly id: string
  readonly createdAt: string
  readonly all: number
  readonly scanned: number
  /** Failed up to now, by reason. */
  readonly failed: readonly { readonly reason: string; readonly count: number }[]
}

/** One page of a list that is too long for one. */
export interface Paged<T> {
  readonly lines: readonly T[]
  readonly page: number
  readonly pages: number
}

/** The limits a scan started here keeps to, as the settings have them. */
export interface ScanLimits {
  readonly pages: number | undefined
  readonly runs: readonly string[]
  readonly privateAllowed: boolean
}

export interface OverviewData {
  readonly targets: Paged<TargetLine>
  readonly count: number
  readonly underWay: readonly ScanLine[]
  readonly surveys: readonly SurveyLine[]
  readonly limits: ScanLimits
  /** What was typed and why it was not taken. */
  readonly refused?: { readonly given: string; readonly why: string }
}

export interface TargetData {
  readonly target: TargetLine
  readonly history: Paged<HistoryLine>
}

export interface ScanData {
  readonly scan: ScanLine
  readonly found: Found
  readonly news: News | undefined
  readonly next: readonly { readonly schedule: string; readonly at: string }[]
}

/** Work other machines do. */
export interface QueueData {
  readonly counts: readonly { readonly kind: string; readonly waiting: number; readonly active: number }[]
  readonly dead: readonly {
    readonly kind: string
    readonly id: string
    readonly reason: string
    readonly failedAt: string
  }[]
}
