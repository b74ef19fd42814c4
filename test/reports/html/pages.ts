import { load } from "cheerio"
import type { Result } from "../../../src/analyzers/result.ts"
import { noEvidence } from "../../../src/reports/evidence-reader.ts"
import { renderHtml } from "../../../src/reports/html/render-html.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { type MadeFile, whole } from "../../../src/reports/report-format.ts"
import { names } from "../fixture/names.ts"

export const render = (result: Result, language: Language = "ja"): Promise<readonly MadeFile[]> =>
  renderHtml(result, noEvidence, { language, names })

/** The pages of a report by file name. */
export const pagesIn = (files: readonly MadeFile[]): readonly (readonly [string, string])[] =>
  files.map(whole).flatMap(({ path, contents }) => (typeof contents === "string" ? [[path, contents]] : []))

/** A page's text without what it quotes. */
export const ownWords = (html: string): string => {
  const $ = load(html)
  $("q, blockquote, style, script").remove()
  return $("body").text()
}
