import { insertFrame } from "../page/take-snapshot.ts"
import type { PdfDocument, PdfFailure } from "../pdf/pdf-document.ts"
import type { Collected } from "./collect.ts"
import type { OpenPage } from "./open-page.ts"
import { VisitFailure } from "./visit-failure.ts"

/** What was collected, with what the PDFs say that arrived; `failure` why one of them could not be read. */
export interface WithPdfs {
  readonly collected: Collected
  readonly failure?: VisitFailure
}

/** Puts the PDFs that arrived where they stand: in place of the page, or in the frames that show them. */
export async function withPdfs({ target, recorder }: OpenPage, collected: Collected): Promise<WithPdfs> {
  const address = recorder.pageOf(target)
  const answers = await Promise.all(
    recorder.pdfs.caught.map(async ({ url, frame, read }) => ({ url, frame, answer: await read })),
  )
  const own = answers.findLast(({ frame, url }) => frame === target.id && sameDocument(url, address))
  if (own) return inPlaceOf(collected, address, own.answer)
  const inFrames = answers.filter(({ frame }) => frame !== target.id && recorder.frames.has(frame))
  return inFrames.reduce<WithPdfs>((whole, { url, answer }) => withFrame(whole, url, answer), { collected })
}

function sameDocument(one: string, other: string): boolean {
  return one.replace(/#.*$/s, "") === other.replace(/#.*$/s, "")
}

function inPlaceOf(collected: Collected, url: string, answer: PdfDocument | PdfFailure): WithPdfs {
  const { snapshot: _, ...rest } = collected
  if ("code" in answer) return { collected: rest, failure: new VisitFailure(answer.code, answer.message) }
  const { pages, read, pictures, ...words } = answer
  const at = collected.snapshot?.at
  const snapshot = { url, ...words, pdf: { pages, read, pictures }, ...(at === undefined ? {} : { at }) }
  return { collected: { ...rest, empty: false, snapshot } }
}

function withFrame(whole: WithPdfs, url: string, answer: PdfDocument | PdfFailure): WithPdfs {
  const { snapshot } = whole.collected
  if ("code" in answer) return { failure: new VisitFailure(answer.code, answer.message), ...whole }
  if (!snapshot) return whole
  const { html, text, title, pressables } = answer
  const inserted = insertFrame(
    { ...snapshot, html: withoutPictures(snapshot.html) },
    { url, html, text, title, pressables },
  )
  return { ...whole, collected: { ...whole.collected, empty: false, snapshot: inserted } }
}

/** What shows a PDF that was read is no picture: its words stand in the page, however few they are. */
function withoutPictures(html: string): string {
  return html.replace(/(<(?:object|embed)\b[^>]*?) data-gaibu-size="[^"]*"/g, "$1")
}
