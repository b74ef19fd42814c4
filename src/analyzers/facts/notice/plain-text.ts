import { rememberShort } from "./remember.ts"

/** White space as a browser shows it. */
export function asShown(text: string): string {
  if (!/[^\S ]|[\u200b\ufeff]|^ | $| {2}/u.test(text)) return text
  return text.replace(/[\s\u200b\ufeff]+/gu, " ").trim()
}

/**
 * The form texts are compared in: NFKC (full and half width, Kangxi radicals), lower case, no white space, no long
 * vowel marks or hyphens (ブラウザー/ブラウザ, リファラー/リファラ).
 */
export const comparable = rememberShort(compare)

function compare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b\ufeff\u00adー－‐‑‒–—―−ｰ-]+/gu, "")
}

const compared = new WeakMap<readonly string[], readonly string[]>()

/** A list of the knowledge's words in comparable form, made once. */
export function allComparable(words: readonly string[]): readonly string[] {
  const known = compared.get(words) ?? words.map(comparable)
  compared.set(words, known)
  return known
}

/**
 * A text in comparable form that still knows where white space or a hyphen stood (`gaps`: offsets before which one
 * did) and which characters of its NFKC form (`source`) it came from.
 */
export interface Squeezed {
  readonly text: string
  readonly gaps: ReadonlySet<number>
  readonly source: string
  readonly offsets: readonly number[]
}

/** White space (\s and what has no width), and hyphens. */
const spacing = new Set(
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff‐‑‒–—―−-",
)
/** Soft hyphens and long vowel marks. */
const dropped = new Set("\u00adー－ｰ")

export function squeeze(text: string): Squeezed {
  const source = text.normalize("NFKC")
  const gaps = new Set<number>()
  const offsets: number[] = []
  let squeezed = ""
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (isPlain(source.charCodeAt(at))) {
      squeezed += character
      offsets.push(at)
    } else if (spacing.has(character)) gaps.add(squeezed.length)
    else if (!dropped.has(character)) {
      const lower = character.toLowerCase()
      squeezed += lower
      for (let unit = 0; unit < lower.length; unit += 1) offsets.push(at)
    }
  }
  return { text: squeezed, gaps, source, offsets }
}

/** Hiragana, katakana, kanji (but ー), small letters and digits stay as they are. */
function isPlain(code: number): boolean {
  if (code >= 0x3041 && code <= 0x9fff) return code !== 0x30fc
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** The words between two offsets of the squeezed text, as they stand in the source. */
export function wordsBetween({ source, offsets }: Squeezed, from: number, to: number): string {
  return asShown(source.slice(offsets[from] ?? 0, (offsets[to - 1] ?? source.length) + 1))
}

const letter = /[\p{Script=Latin}\p{Nd}]/u
const wordCharacter = /[\p{L}\p{N}]/u

/** Whether no word runs on over either end: Latin letters need a boundary, Japanese has none to look for. */
export function standsAlone({ text, gaps }: Squeezed, from: number, to: number): boolean {
  return !runsOn(text, gaps, from) && !runsOn(text, gaps, to)
}

function runsOn(text: string, gaps: ReadonlySet<number>, at: number): boolean {
  if (at <= 0 || at >= text.length || gaps.has(at)) return false
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
}

/** Whether it is a word of its own, with neither letters nor kanji or kana beside it. */
export function isIsolated({ text, gaps }: Squeezed, from: number, to: number): boolean {
  const before = from > 0 && !gaps.has(from) && wordCharacter.test(text.charAt(from - 1))
  const after = to < text.length && !gaps.has(to) && wordCharacter.test(text.charAt(to))
  return !before && !after
}

/** Splits at the separators that stand outside brackets. */
export function splitOutsideBrackets(text: string, separators: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ""
  for (const character of text) {
    if ("(（[【「『".includes(character)) depth += 1
    if (")）]】」』".includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.includes(character)) {
      parts.push(part)
      part = ""
    } else part += character
  }
  return [...parts, part].map(asShown).filter((piece) => piece !== "")
}

const scripts = [/\p{Script=Katakana}|ー/u, /\p{Script=Han}/u]

/** Whether a katakana or kanji word runs on over an end of the place: スピ in フルスピード is no name. */
export function isProperPart(text: string, from: number, to: number): boolean {
  const runsOver = (at: number) =>
    at > 0 &&
    at < text.length &&
    scripts.some((script) => script.test(text.charAt(at - 1)) && script.test(text.charAt(at)))
  return runsOver(from) || runsOver(to)
}

/** A dash in a cell, or なし. */
export function isEmpty(text: string): boolean {
  return /^[\s\-－–—―ー*※/／]*(なし|無し|n\/a)?[\s。]*$/iu.test(text)
}

/** The sentences of a text; a full stop inside brackets ends none. */
export function splitSentences(text: string): readonly string[] {
  const out: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if ("(（「『".includes(character)) depth += 1
    else if (")）」』".includes(character)) depth = Math.max(0, depth - 1)
    else if (character === "。" && depth === 0) {
      out.push(text.slice(from, at + 1))
      from = at + 1
    }
  }
  return [...out, text.slice(from)].map(asShown).filter((sentence) => sentence !== "")
}
