import type { Line } from "../layout/outline.ts"

/** A sentence and the line it stands in. */
export interface SentenceAt {
  readonly sentence: string
  readonly line: Line
}

/** クッキーとは、…仕組みです: what something is, not what is done here; X とは別に and the like explain nothing. */
const explains =
  /^(?:なお、|また、|※)?[「『]?[^、。]{1,30}?(?:[（(][^（()）]{1,60}[）)])?[」』]?とは(?!別|異な|限|関係|違|言え|いえ)、?/u
/** Who does things here, or what was told of before. */
const tellsOfHere =
  /(当社|弊社|当会|当店|当院|当団体|私たち|(?:当|本|この)(ウェブ)?(サイト|サービス|アプリ|ブログ|メディア|ツール)|同社|第三者|外部)/u

/**
 * The sentences of a passage without what only explains a technology (Cookieとは、…): the explanation goes on in its
 * own paragraph up to a sentence that names someone or speaks of what is done here.
 */
export function withoutExplanations(
  sentences: readonly SentenceAt[],
  namesSomeone: (sentence: string) => boolean,
): readonly SentenceAt[] {
  let within: Line["block"] | undefined
  return sentences.filter(({ sentence, line }) => {
    const isExplained = explains.test(sentence) && !namesSomeone(sentence)
    const goesOn = line.block === within && !tellsOfHere.test(sentence) && !namesSomeone(sentence)
    within = isExplained || goesOn ? line.block : undefined
    return within === undefined
  })
}
