import type { Statement } from "../match/statement.ts"

/**
 * Ways in which an entry does not by itself say which information goes to whom for what: a person must read it.
 * Other remarks (broad words, narrow purposes) stand beside the verdict and do not change it.
 */
const unclear = new Set([
  "pooled",
  "operator-only-entry",
  "service-unclear",
  "service-name-only",
  "host-only",
  "mentioned-in-text",
])

/** Whether the statement found needs a person. What is missing may stand in a notice that could not be read. */
export function needsReading({ statement, reviewReasons }: Statement): boolean {
  const codes = reviewReasons.map((reason) => reason.split(":")[0] ?? reason)
  return codes.some((code) => unclear.has(code)) || (statement === "part" && codes.includes("search-incomplete"))
}
