import type { NoticeCandidate } from "../../../../crawler/evidence/page-snapshot.ts"
import { isExplicit } from "../labels/is-explicit.ts"
import { withoutMarks } from "../labels/label.ts"
import { labelsBeforeColon } from "../labels/labels-before-colon.ts"
import { labelsOfPage } from "../labels/labels-of-page.ts"
import { withNamesBeforeLabels } from "../labels/name-before-label.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { Section } from "./outline.ts"
import { readOutline } from "./read-outline.ts"

/** A page laid out, with what its labels announce and whether it calls itself a notice. */
export interface Outlined {
  readonly page: readonly Section[]
  readonly reading: Reading
  readonly explicit: boolean
}

/** The page laid out, once more where it has words of its own for labels. */
export function outlineInOwnWords(candidate: NoticeCandidate, reading: Reading): Outlined {
  const page = readOutline(candidate.html, reading)
  const explicit = isExplicit(page, candidate, reading)
  const learned = explicit
    ? new Map([...labelsBeforeColon(page, reading), ...labelsOfPage(page, reading)])
    : new Map<string, never>()
  if (learned.size === 0) return { page: withNamesBeforeLabels(page, reading), reading, explicit }
  const roleOf = (text: string) => learned.get(comparable(withoutMarks(text))) ?? reading.roleOf(text)
  const taught = { ...reading, roleOf }
  const again = readOutline(candidate.html, taught)
  return { page: withNamesBeforeLabels(again, taught), reading: taught, explicit }
}
