import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Pressable } from "../evidence/page-snapshot.ts"
import { blockText } from "./blocks.ts"
import type { PageContent } from "./content.ts"
import { isGarbled } from "./is-garbled.ts"
import { joinPages } from "./join-pages.ts"
import { layOut } from "./lay-out.ts"
import { linesOf } from "./lines.ts"
import { pageContent } from "./page-content.ts"
import { failures, type PdfDocument, type PdfFailure } from "./pdf-document.ts"
import { withoutRunningHeads } from "./running-heads.ts"
import { titleIn, toMarkup } from "./to-markup.ts"

const parts = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** Pages read at most; notices have a few, manuals hundreds. */
const mostPages = 100
/** Pixels of one picture that are looked at. */
const mostPixels = 40_000_000

/** Reads a PDF: its words, in the order and the tables they are shown in. Scripts and forms in it are not run. */
export async function readDocument(data: Uint8Array): Promise<PdfDocument | PdfFailure> {
  const opened = await open(data)
  if ("code" in opened) return opened
  const { numPages } = opened
  const contents: PageContent[] = []
  for (let number = 1; number <= Math.min(numPages, mostPages); number++) {
    const content = await contentOf(opened, number)
    if (content) contents.push(content)
  }
  return documentOf(contents, { pages: numPages, ...(await namesOf(opened)) })
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy | PdfFailure> {
  const task = getDocument({
    data,
    // Letters of fonts that are not in the file; without these files they come out as nothing.
    cMapUrl: `${join(parts, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(parts, "standard_fonts")}/`,
    wasmUrl: `${join(parts, "wasm")}/`,
    fontExtraProperties: true,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: mostPixels,
    verbosity: 0,
  })
  try {
    return await task.promise
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? failures.encrypted : failures.broken
  }
}

/** A page that is damaged costs only itself; it counts as not read. */
async function contentOf(document: PDFDocumentProxy, number: number): Promise<PageContent | undefined> {
  let page: PDFPageProxy | undefined
  try {
    page = await document.getPage(number)
    return await pageContent(page, number)
  } catch {
    return undefined
  } finally {
    page?.cleanup()
  }
}

interface Names {
  readonly title?: string
  readonly language?: string
}

async function namesOf(document: PDFDocumentProxy): Promise<Names> {
  try {
    const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, unknown>> }
    const [title, language] = [info.Title, info.Language]
    return {
      ...(typeof title === "string" && title.trim() !== "" ? { title: title.trim() } : {}),
      ...(typeof language === "string" ? { language } : {}),
    }
  } catch {
    return {} // Names are a help only.
  }
}

function documentOf(
  contents: readonly PageContent[],
  { pages, title: named, language }: Names & { readonly pages: number },
): PdfDocument | PdfFailure {
  if (contents.length === 0) return failures.broken
  const shown = contents.filter(({ pieces }) => pieces.length > 0)
  const pictures = contents.length - shown.length - contents.filter(isBlank).length
  if (shown.length === 0) return failures.withoutText
  const edge = edgeOf(shown)
  const blocks = joinPages(withoutRunningHeads(shown).map((page) => layOut(page, edge)))
  const text = blocks.map(blockText).join("\n")
  if (isGarbled(text)) return failures.garbled
  const title = titleIn(blocks) ?? named ?? ""
  const head = `<title>${title.replace(/[<>&]/g, " ")}</title>`
  return {
    title,
    ...(language === undefined ? {} : { language }),
    html: `<html><head>${head}</head><body><main>${toMarkup(blocks)}</main></body></html>`,
    text,
    pressables: contents.flatMap(pressablesOn),
    pages,
    read: contents.length,
    pictures,
  }
}

function isBlank({ pieces, pictures, rules }: PageContent): boolean {
  return pieces.length === 0 && pictures === 0 && rules.length === 0
}

/** Lines that end at one place, from which on that is the edge they may run to. */
const enoughLines = 3

/** The edge lines may run to: where several of them end, else as far from the right as they begin from the left. */
function edgeOf(pages: readonly PageContent[]): number {
  const lines = pages.flatMap(({ pieces }) => linesOf(pieces))
  const most = Math.max(...lines.map(({ box }) => box.right))
  const ending = lines.filter(({ box, size }) => box.right > most - size * 1.5).length
  if (ending >= enoughLines) return most
  const [{ box }] = pages as readonly [PageContent]
  const left = Math.min(...lines.map((line) => line.box.left))
  return Math.max(most, box.right - Math.max(0, left - box.left))
}

function pressablesOn({ pieces }: PageContent): readonly Pressable[] {
  const linked = pieces.flatMap(({ href, text }) => (href === undefined ? [] : [{ href, text }]))
  return [...Map.groupBy(linked, ({ href }) => href)].map(([href, own]) => ({
    kind: "link",
    text: own.map(({ text }) => text).join(""),
    href,
    region: "main",
    visible: true,
  }))
}
