import type { Result } from "../../analyzers/result.ts"
import type { EvidenceReader, Screenshot } from "../evidence-reader.ts"
import type { Names } from "../names.ts"
import { wordsOf } from "../naming.ts"
import type { Language } from "../prose.ts"
import type { MadeFile } from "../report-format.ts"
import { shownResult } from "../shown-result.ts"
import { allVisible } from "../visible.ts"
import { pagesOf } from "./pages.ts"
import { type Picture, reportOf } from "./view/report.ts"

export interface HtmlOptions {
  readonly language: Language
  readonly names: Names
  /** SHA-256 that stands for the record the report is made from, where it is sealed. */
  readonly record?: string | undefined
  /** Files of other formats beside the report. */
  readonly others?: readonly string[] | undefined
}

/**
 * The report as a folder, `index.html` first, that works from a disk, offline and without script. Everything a page said is escaped
 * text, with unseen characters written out; file names and element ids are made here.
 */
export const renderHtml = async (
  result: Result,
  reader: EvidenceReader,
  { language, names, record, others = [] }: HtmlOptions,
): Promise<readonly MadeFile[]> => {
  const kept = await picturesOf(reader)
  const pictures = new Map(kept.map(({ picture }) => [picture.subject, picture]))
  const shown = shownResult(allVisible(result), wordsOf(language, names), record)
  const report = reportOf(shown, { pictures, others })
  const files = new Map(kept.map(({ picture, bytes }) => [picture.file, bytes]))
  return [...pagesOf(report), ...[...files].map(([path, contents]) => ({ path, contents }))]
}

const endings: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
}

interface KeptPicture {
  readonly picture: Picture
  readonly bytes: Uint8Array
}

const picturesOf = async (reader: EvidenceReader): Promise<readonly KeptPicture[]> => {
  const kept = await Promise.all(reader.screenshots.map((screenshot) => pictureOf(screenshot, reader)))
  return kept.filter((picture) => picture !== undefined)
}

/** Named by its digest, so that no page has a say in a file name. */
const pictureOf = async (
  screenshot: Screenshot,
  reader: EvidenceReader,
): Promise<KeptPicture | undefined> => {
  const ending = endings[screenshot.mediaType]
  if (ending === undefined || !/^[0-9a-f]{64}$/.test(screenshot.sha256)) return undefined
  const bytes = await reader.blob(screenshot.sha256)
  return bytes && { picture: { ...screenshot, file: `assets/${screenshot.sha256}.${ending}` }, bytes }
}
