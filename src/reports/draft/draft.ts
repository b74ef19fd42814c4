/** The whole notice, or what an existing one lacks. */
export type Scope = "whole" | "additions"

/** The matters a row states, in the order they are shown. */
export const fieldKeys = [
  "operator",
  "service",
  "information",
  "purposeOwn",
  "purposeDestination",
  "optOut",
  "policy",
  "country",
] as const
export type FieldKey = (typeof fieldKeys)[number]

/** One matter of a row. `check`: a person must confirm or fill it in; without lines nothing is known. */
export interface Field {
  readonly key: FieldKey
  readonly lines: readonly string[]
  /** An http or https address that the first line leads to. */
  readonly link?: string
  readonly check: boolean
}

/** What would be published about one tag: the service it sends to and who handles what arrives. */
export interface DraftRow {
  readonly title: string
  /** Why the operator uses the service, in a plain sentence. */
  readonly lead?: string
  readonly fields: readonly Field[]
  readonly hosts: readonly string[]
  /** The tags as they were seen, with who placed them. */
  readonly tags: readonly string[]
  /** What a person must confirm, in sentences. */
  readonly checks: readonly string[]
  /** What the existing notice was not found to say. */
  readonly missing: readonly string[]
}

/** A destination that the draft leaves out, and why. */
export interface LeftOut {
  readonly name: string
  readonly hosts: readonly string[]
  readonly why: string
}

/** A draft notice (公表文の下書き) with what a person has to settle before it is published. Texts, nothing escaped. */
export interface Draft {
  readonly scope: Scope
  readonly title: string
  readonly intro: string
  readonly operator?: string
  readonly rows: readonly DraftRow[]
  /** Rows that may not be needed: whether they are is for a person to judge. */
  readonly toJudge: readonly DraftRow[]
  readonly leftOut: readonly LeftOut[]
  /** Sentences that explain the words used. */
  readonly glossary: readonly string[]
  /** What the reader of the draft must know before using it. */
  readonly notes: readonly string[]
}
