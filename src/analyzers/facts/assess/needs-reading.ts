import type { Statement } from "../match/statement.ts"
import type { ReceivedCategory } from "./categories.ts"

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
  "host-of-other-service",
  "name-like-host",
  "mentioned-in-text",
  "stated-for-another-site",
])

/**
 * Whether the statement found needs a person, also where it rests on too wide words alone (利用者情報). What is missing
 * may stand in a notice that could not be read.
 */
export function needsReading({ statement, reviewReasons, information }: Statement): boolean {
  const codes = reviewReasons.map((reason) => reason.split(":")[0] ?? reason)
  const tooWide = codes.filter((code) => code === "umbrella-warns").length
  const told = information.filter(({ stated }) => stated === "yes" || stated === "umbrella").length
  return (
    codes.some((code) => unclear.has(code)) ||
    (statement === "part" && codes.includes("search-incomplete")) ||
    (statement === "full" && told > 0 && tooWide === told)
  )
}

/** Whether all that is missing from the entry is information we only infer from a parameter's name or caused ourselves. */
export function isMissingUnsure(
  { statement, operatorStated, purposeStated, information }: Statement,
  received: readonly ReceivedCategory[],
): boolean {
  const named = operatorStated === "legal" || operatorStated === "alias" || operatorStated === "brand"
  if (statement !== "part" || !named || purposeStated !== true) return false
  const missing = new Set(information.filter(({ stated }) => stated === "no").map(({ category }) => category))
  return missing.size > 0 && received.every(({ category, firm }) => !firm || !missing.has(category))
}
