import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import type { Knowledge } from "../../../../src/config/knowledge/knowledge.ts"
import type { NoticeCandidate } from "../../../../src/crawler/evidence/page-snapshot.ts"

export { bundledKnowledge as knownFacts } from "../../../config/knowledge/loaded.ts"

export function candidate(html: string, more: Partial<NoticeCandidate> = {}): NoticeCandidate {
  const url = "https://www.example.jp/external-transmission"
  return {
    id: "n1",
    url,
    finalUrl: url,
    format: "html",
    html,
    digest: "0".repeat(64),
    foundBy: "link",
    pressables: [],
    ...more,
  }
}

/** The page Chromium makes of a text file. */
export function shownAsText(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const style = "word-wrap: break-word; white-space: pre-wrap;"
  return `<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="${style}">${escaped}</pre></body></html>`
}

/** Who, what and what for of each entry of a page that calls itself a notice. */
export function entriesIn(body: string, knowledge: Knowledge) {
  const { entries } = readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge)
  return entries.map(({ operator, service, information, purposeWords }) => ({
    operator,
    service,
    information,
    purposes: Object.values(purposeWords).flat(),
  }))
}
