import type { Comparison, Difference } from "../../analyzers/result/comparison.ts"

/** What a channel carries, as JSON: version 1; fields may be added, not renamed. */
export interface News {
  readonly newsVersion: 1
  /** `news`: something is new or worse; `failed`: the scan could not be made. */
  readonly kind: "news" | "failed"
  readonly schedule: string
  readonly target: string
  readonly scan: string
  /** The scan it was compared with. */
  readonly previous?: string
  /** Where the report is: a folder or an address. */
  readonly report: string
  readonly reason?: string
  readonly counts?: Comparison["counts"]
  readonly differences: readonly Difference[]
  /** One line, and the whole for a person, in the language of the settings. */
  readonly subject: string
  readonly text: string
}

/** A way to tell somebody. Rejects where it could not be told. */
export interface Channel {
  readonly name: string
  readonly tell: (news: News) => Promise<void>
}
