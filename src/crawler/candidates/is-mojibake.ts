/** Fewer letters than this are too few to tell by. */
const fewest = 40

/**
 * Signs that come in numbers only where bytes are read in another encoding than they were written in, with the share
 * from which on they tell so (own thresholds): bytes that are no letters; kana of UTF-8 as Shift_JIS; EUC-JP as
 * Shift_JIS; any Japanese as Latin-1.
 */
const telling: readonly (readonly [RegExp, number])[] = [
  [/\ufffd/u, 0.08],
  [/[縺繧繝]/u, 0.12],
  [/[\uff61-\uff9f]/u, 0.35],
  [/[\u0080-\u00ff]/u, 0.5],
]

/** Whether a text is shown to nobody as it was written: it was declared in another encoding. */
export function isMojibake(text: string): boolean {
  const letters = Array.from(text.replace(/\s+/gu, ""))
  if (letters.length < fewest) return false
  return telling.some(
    ([sign, share]) => letters.filter((letter) => sign.test(letter)).length > letters.length * share,
  )
}
