import { createHash } from "node:crypto"
import { load } from "cheerio"
import type { NoticeCandidate } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"

type Markup = Pick<NoticeCandidate, "html" | "digest">

/** The document without the windows that presses opened on it: what it keeps out of sight for them is read as theirs. */
export function withoutWindows<T extends Markup>(document: T, windows: readonly Markup[]): T {
  const shown = new Set(windows.map(({ html }) => foldedText(load(html).text())))
  if (shown.size === 0) return document
  const page = load(document.html)
  const kept = page("[data-gaibu-hidden]").filter((_, one) => shown.has(foldedText(page(one).text())))
  if (kept.length === 0) return document
  kept.remove()
  const html = page.html()
  return { ...document, html, digest: createHash("sha256").update(html, "utf8").digest("hex") }
}
