/** Fewer letters than this are too few to tell by. */
const fewest = 40
/** Share of letters no Japanese or Latin text has, from which on the letters are not what is seen. Own threshold. */
const mostOdd = 0.12

const odd = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\ufffd]/u
const usual =
  /[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}\u4e00-\u9fff\u3005-\u3007ー\uf900-\ufaff\u2e80-\u2fdf\p{M}\u200b-\u200f\ufeff]|[\u{20000}-\u{2fa1f}]/u

/**
 * Whether the letters that can be read from a document are not those that are seen in it: its fonts do not say which
 * letter each of their shapes is.
 */
export function isGarbled(text: string): boolean {
  const letters = Array.from(text.replace(/\s+/gu, ""))
  if (letters.length < fewest) return false
  const strange = letters.filter((letter) => odd.test(letter) || !usual.test(letter))
  return strange.length > letters.length * mostOdd
}
