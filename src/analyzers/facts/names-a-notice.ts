import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import type { NoticeCandidate } from "../../crawler/evidence.ts"

const heading = /<(h[1-3])\b[^>]*>(.*?)<\/\1>/gis

/** Whether a document names itself the notice, in its title or one of its main headings. */
export function namesANotice(
  { title, html }: Pick<NoticeCandidate, "title" | "html">,
  { explicitNoticeWords }: Pick<Vocabulary, "explicitNoticeWords">,
): boolean {
  const headings = [...html.matchAll(heading)].map(([, , inner]) => (inner ?? "").replace(/<[^>]*>/g, ""))
  const texts = [title ?? "", ...headings].map(comparable)
  return explicitNoticeWords.map(comparable).some((word) => texts.some((text) => text.includes(word)))
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
}
