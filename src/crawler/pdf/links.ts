import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Point } from "./matrix.ts"

/** A place of a page that leads to an address when it is pressed. */
export interface Link {
  readonly href: string
  readonly corners: readonly Point[]
}

/** The page's links to the web; those that lead to other places of the document, or run something, are left out. */
export async function linksOn(page: PDFPageProxy): Promise<readonly Link[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== "Link" || !url || !/^https?:/.test(url) || !rect) return []
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
    const corners: readonly Point[] = [
      [x1, y1],
      [x2, y2],
    ]
    return [{ href: url, corners }]
  })
}

interface Annotation {
  readonly subtype?: string
  readonly url?: string
  readonly rect?: readonly number[]
}
