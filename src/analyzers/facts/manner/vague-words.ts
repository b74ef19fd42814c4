const notVague =
  /(?:同|平|均|対|初|中|高|上|下|優|劣|何|一|二|三)等|等(?:しい|しく|級|分|価|身|幅|間隔)|その他の(?:国|地域)/gu

/** The words of the list that stand in place of concrete items, once each. The longest that fits wins. */
export function vagueWordsIn(text: string, words: readonly string[]): readonly string[] {
  let rest = text.replace(notVague, " ")
  const found: string[] = []
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    if (!rest.includes(word)) continue
    found.push(word)
    rest = rest.replaceAll(word, " ")
  }
  return found
}
