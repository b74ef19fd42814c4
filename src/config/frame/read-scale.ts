const multiples: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 億: 1e8, 兆: 1e12 }

/** The size a cell names, such as 約23万1,000人; `value` is absent where it holds no number. */
export interface WrittenScale {
  readonly text: string
  readonly value?: number
}

/** Numbers with commas and Japanese units add up: 1億2,000万 is 120,000,000. */
export function readScale(cell: string): WrittenScale | undefined {
  const text = cell.trim()
  if (text === "") return undefined
  const parts = [
    ...text
      .normalize("NFKC")
      .replace(/[,\s]/gu, "")
      .matchAll(/(\d+(?:\.\d+)?)(百万|[千万億兆])?/gu),
  ]
  const first = parts[0]
  if (first === undefined) return { text }
  const joined = parts.filter((part, at) => at === 0 || isNext(parts[at - 1], part))
  const value = joined.reduce(
    (sum, [, digits, unit]) => sum + Number(digits) * (multiples[unit ?? ""] ?? 1),
    0,
  )
  return { text, value }
}

/** Only what stands directly behind a unit belongs to the same number: not the second of 5～6. */
function isNext(before: RegExpExecArray | undefined, part: RegExpExecArray): boolean {
  return before?.[2] !== undefined && before.index + before[0].length === part.index
}
