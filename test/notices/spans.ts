/** Letters and digits alone, NFKC, lower case: what two spans are compared by. */
export function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

/** Whether a span stands in the others: whole, or at least `share` of its letter pairs. */
export function isCovered(span: string, others: readonly string[], share: number): boolean {
  const wanted = letters(span)
  const there = letters(others.join("\n"))
  if (wanted === "") return true
  if (there.includes(wanted.replace(/(等|など|ほか)$/u, ""))) return true
  const pairs = pairsOf(wanted)
  return pairs.filter((pair) => there.includes(pair)).length >= share * pairs.length
}

/** Whether two names are the same: equal letters, or nine tenths of the letter pairs of both shared. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)]
  if (one === other) return true
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const shared = left.filter((pair) => right.includes(pair)).length
  const back = right.filter((pair) => left.includes(pair)).length
  return shared + back >= 0.9 * (left.length + right.length)
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
