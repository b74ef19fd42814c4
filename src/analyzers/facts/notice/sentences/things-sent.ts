import { findTerms } from "../information/find-terms.ts"
import { withNames } from "../names/marked-names.ts"
import type { NameMention } from "../names/name-mentions.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { partsOfList } from "./list-parts.ts"
import { objectsOfSend } from "./object-of-send.ts"
import { sendsToListed, sendsToSomeone } from "./phrase-patterns.ts"
import { recordedByTool } from "./recorded-by-tool.ts"
import { isThingSent } from "./sent-things.ts"
import type { Telling } from "./telling.ts"

/** A sentence (NFKC), the same with its names as marks, and the names. */
interface Sentence {
  readonly text: string
  readonly marked: string
  readonly mentions: readonly NameMention[]
}

/** Adds the things that a sentence says it sends to those it names, whether or not the tables know them. */
export function withThingsSent(
  told: readonly Telling[],
  { text, marked, mentions }: Sentence,
  reading: Reading,
): readonly Telling[] {
  const [only, ...more] = told
  if (only === undefined || more.length > 0) return told
  if (!sendsToSomeone.test(marked) && !sendsToListed.test(marked)) {
    const recorded = only.information.length > 0 ? [] : recordedByTool(marked)
    return recorded.length === 0 ? told : [{ ...only, information: [...recorded] }]
  }
  const things = objectsOfSend(marked, "sent").flatMap((thing) =>
    partsOfList(withNames(thing, text, mentions), (words) => isThing(words, reading)),
  )
  const known = only.information.map(comparable)
  if (things.every((thing) => known.some((words) => words.startsWith(comparable(thing))))) return told
  return [{ ...only, information: [...notAmong(only.information, things), ...things] }]
}

function isThing(words: string, { information }: Reading): boolean {
  return isThingSent(words) || findTerms(words, information.lexicon).length > 0
}

/** Without the words of the things, or those that end in one of them (検索では検索語 beside 検索語). */
function notAmong(information: readonly string[], things: readonly string[]): readonly string[] {
  const [all, each] = [comparable(things.join("")), things.map(comparable)]
  return information.filter((words) => {
    const plain = comparable(words)
    return !all.includes(plain) && !each.some((thing) => plain.endsWith(thing))
  })
}
