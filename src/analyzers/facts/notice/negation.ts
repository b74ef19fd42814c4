const denial =
  /(含みません|含まれません|含まない|含まれない|含みませ|送信されません|送信しません|送信していません|送信されない|送信しない|取得しません|取得されません|取得していません|収集しません|収集していません|収集されません|保存されません|保存しません|ありません|除きます|除く|除外|マスクされ)/u

/**
 * Whether the words from `from` to `to` of a squeezed text are denied: a denial follows in the same sentence and the
 * same brackets (氏名は含みません), not in brackets opened after them.
 */
export function isNegated(text: string, from: number, to: number): boolean {
  const rest = restOfClause(text, to)
  const found = denial.exec(rest)
  if (found === null) return false
  const between = rest.slice(0, found.index)
  if (found[0].startsWith("除")) return from >= 0 && !/[、,・]/u.test(between)
  return from >= 0 && !/(が|ので|ため|一方|ただし|であり|し|り|て|ます|ており)、/u.test(between)
}

/** Up to the end of the sentence or of the brackets around, leaving out brackets opened on the way. */
function restOfClause(text: string, at: number): string {
  let depth = 0
  let rest = ""
  for (const character of text.slice(at, at + 160)) {
    if ("(（「".includes(character)) depth += 1
    else if (")）」".includes(character)) {
      depth -= 1
      if (depth < 0) return rest
    } else if (depth === 0) {
      if (character === "。") return rest
      rest += character
    }
  }
  return rest
}
