import { load } from "cheerio"
import type { Result } from "../../../src/analyzers/result.ts"
import { noEvidence } from "../../../src/reports/evidence-reader.ts"
import { type ReportFiles, renderHtml } from "../../../src/reports/html/render-html.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { names } from "../fixture/names.ts"

export const render = (result: Result, language: Language = "ja"): Promise<ReportFiles> =>
  renderHtml(result, noEvidence, { language, names })

/** The pages of a report by file name. */
export const pagesIn = (files: ReportFiles): readonly (readonly [string, string])[] =>
  Object.entries(files).flatMap(([file, text]) => (typeof text === "string" ? [[file, text] as const] : []))

/** A page's text without what it quotes. */
export const ownWords = (html: string): string => {
  const $ = load(html)
  $("q, blockquote, style, script").remove()
  return $("body").text()
}
