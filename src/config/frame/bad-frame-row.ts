/** A line of the list that is no site: why, and what it says (of a duplicate, the earlier line). */
export interface BadFrameRow {
  readonly line: number
  readonly reason: "no-url" | "not-url" | "scheme" | "credentials" | "duplicate" | "kind" | "quote"
  readonly detail: string
}
