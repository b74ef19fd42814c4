import type { LabelRole } from "../labels/label-role.ts"
import type { Reading } from "../reading.ts"
import { isPhrase } from "./company-name.ts"

/** Whether a text names a company or a service the knowledge has. */
export function nameRole(part: string, names: Reading["names"]): "party" | "service" | undefined {
  if (names.isCompany(part)) return "party"
  if (!names.isService(part)) return undefined
  return namesCompany(part, names) ? "party" : "service"
}

/** Clerk, ミエルン: Latin or katakana words that are no label and no phrase. */
export function isNameAlike(part: string, reading: Reading): boolean {
  const role: LabelRole | undefined = reading.roleOf(part)
  const isKnownWord = role !== undefined || reading.matterOf(part) !== undefined
  return (
    !isKnownWord &&
    part.length <= 30 &&
    !isPhrase(part) &&
    /^[\p{Script=Latin}\p{Script=Katakana}]/u.test(part)
  )
}

function namesCompany(part: string, { isCompany }: Reading["names"]): boolean {
  return part.split(/[（()）]/u).some((half) => isCompany(half.trim()))
}
