import type { PhoneManner } from "../evidence/phone-manner.ts"
import type { MeasuredPage } from "./in-page/measure-manner.ts"

/** The record of what was measured on a screen so wide (CSS pixels). */
export function phoneManner(page: MeasuredPage, viewport: number): PhoneManner {
  const scale = Math.min(1, viewport / page.layout)
  const { contrasts } = page
  const font = fontOf(page, scale)
  const contrast = contrastOf(contrasts)
  return {
    viewport,
    layout: page.layout,
    scalable: page.scalable,
    characters: page.characters,
    hidden: part(page.characters - page.shown, page.characters),
    ...(font && { font }),
    ...(contrast && { contrast }),
    overflow: rounded(page.overflow * scale),
    ...(page.table && { table: { ...page.table, overflow: rounded(page.table.overflow * scale) } }),
    inScrollBox: part(page.inScrollBox, page.shown),
    pictures: rounded(page.pictures),
  }
}

type Weighted = readonly (readonly [value: number, characters: number])[]

function fontOf({ fonts }: MeasuredPage, scale: number): PhoneManner["font"] {
  if (fonts.length === 0) return undefined
  const at = (share: number) => rounded(quantile(fonts, share) * scale)
  return { smallest: at(0), tenth: at(0.1), median: at(0.5) }
}

function contrastOf(contrasts: Weighted): PhoneManner["contrast"] {
  const measured = charactersOf(contrasts)
  if (measured === 0) return undefined
  const below = (limit: number) => part(charactersOf(contrasts.filter(([ratio]) => ratio < limit)), measured)
  return {
    measured,
    lowest: rounded(quantile(contrasts, 0)),
    belowThree: below(3),
    belowFourAndHalf: below(4.5),
  }
}

/** The least value that this share of the characters does not exceed. */
function quantile(values: Weighted, share: number): number {
  const sorted = values.toSorted(([a], [b]) => a - b)
  const wanted = charactersOf(values) * share
  let counted = 0
  for (const [value, characters] of sorted) {
    counted += characters
    if (counted >= wanted) return value
  }
  return sorted.at(-1)?.[0] ?? 0
}

function charactersOf(values: Weighted): number {
  return values.reduce((sum, [, characters]) => sum + characters, 0)
}

function part(some: number, all: number): number {
  return all === 0 ? 0 : rounded(some / all)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
