/** A Latin word weighs as much as a word of two kanji. Own measure. */
const weightOfWord = 2

/** Fewer characters than this are no text to be judged. Own threshold. */
const fewest = 8

/** Share of kana and kanji in a text, from 0 to 1; undefined where there is too little text to tell. */
export function japaneseShare(text: string): number | undefined {
  const japanese = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu)?.length ?? 0
  const foreign =
    text.match(/(?![\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー])\p{L}+/gu)?.length ?? 0
  const whole = japanese + foreign * weightOfWord
  return whole < fewest ? undefined : japanese / whole
}
