import type { Verdict } from "../../analyzers/result.ts"

/** Select graphic rendition codes (ECMA-48 8.3.117). Colour only repeats what the words say. */
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const

export type Colour = keyof typeof codes

/** Paints a text, or leaves it plain. */
export type Paint = (text: string, colour: Colour) => string

export const painter = (color: boolean): Paint =>
  color ? (text, colour) => `\u001b[${codes[colour]}m${text}\u001b[0m` : (text) => text

export const verdictColours: Readonly<Record<Verdict, Colour>> = {
  absent: "red",
  partial: "yellow",
  review: "magenta",
  unknown: "dim",
  stated: "green",
  exempt: "cyan",
}
