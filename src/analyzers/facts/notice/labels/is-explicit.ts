import type { NoticeCandidate } from "../../../../crawler/evidence/page-snapshot.ts"
import { contentOf, type Section } from "../layout/outline.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { hasHeadingOfSending } from "./heading-of-sending.ts"

/** Whether the document says of itself that it is about external transmission. */
export function isExplicit(
  page: readonly Section[],
  candidate: NoticeCandidate,
  { vocabulary }: Reading,
): boolean {
  const text = comparable(
    [candidate.title ?? "", ...page.flatMap(contentOf).map((line) => line.text)].join("\n"),
  )
  const isCalled = allComparable(vocabulary.explicitNoticeWords).some((word) => text.includes(word))
  return isCalled || page.some(hasHeadingOfSending)
}
