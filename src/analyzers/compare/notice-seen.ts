import type { Result } from "../result.ts"

/** Whether what is in none of the notices can be said not to be stated: they were found and read, or searched for to the end. */
export function couldReadNotices({ notices, assessments, findings }: Result): boolean {
  if (notices.some(({ failure }) => failure !== undefined)) return false
  if (
    assessments.some(
      ({ statement, reasons }) => statement === "unreadable" || reasons.includes("search-incomplete"),
    )
  )
    return false
  return !findings.some(({ rule, outcome }) => rule === "notice-missing" && outcome === "unknown")
}
