/** Characters of the longest sentence; what a list strings together with commas counts as its longest piece. */
export function longestSentence(text: string): number {
  const sentences = text.split(/[。\n]/u).map((sentence) => sentence.trim())
  return Math.max(0, ...sentences.map(lengthOf))
}

function lengthOf(sentence: string): number {
  const isList = !/[をがはに]/u.test(sentence)
  return isList ? Math.max(...sentence.split(/[、,・/]/u).map((piece) => piece.length)) : sentence.length
}
