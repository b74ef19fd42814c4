import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs"

/** How wide a letter of a font is, in thousandths of the letters' size. */
export type WidthOf = (font: string, letter: string) => number

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface Glyph {
  readonly unicode: string
  readonly width: number
}

/** Reads how wide the page's letters are off what it draws; letters it does not tell of get what their kind takes. */
export function letterWidths({ fnArray, argsArray }: Operators): WidthOf {
  const widths = new Map<string, number>()
  const kept: string[] = []
  let font = ""
  fnArray.forEach((operator, at) => {
    if (operator === OPS.save) kept.push(font)
    else if (operator === OPS.restore) font = kept.pop() ?? font
    else if (operator === OPS.setFont) font = String((argsArray[at] as readonly unknown[])[0])
    else if (operator === OPS.showText)
      for (const { unicode, width } of glyphsIn(argsArray[at])) widths.set(`${font} ${unicode}`, width)
  })
  return (name, letter) => widths.get(`${name} ${letter}`) ?? widthOfKind(letter)
}

/** What is drawn at once, without the numbers that move it. */
function glyphsIn(args: unknown): readonly Glyph[] {
  const [drawn] = args as readonly [readonly (Glyph | number | null)[]]
  return drawn.filter((one) => typeof one === "object" && one !== null)
}

function widthOfKind(letter: string): number {
  if (/[ijl.,:;'|!()[\]\s]/u.test(letter)) return 320
  return /[\u0021-\u024f\uff61-\uff9f]/u.test(letter) ? 550 : 1000
}
