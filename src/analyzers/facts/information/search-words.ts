import type { KnownValue } from "./known-value.ts"
import { hasIdentifier } from "./shares-identifier.ts"

/** Names under which pages carry what was searched for. */
const names =
  /^(q|query|kw|key_?words?|words?|wd|search|search_?(word|text|term|query|string|key|keyword)s?|free_?words?|ftext|term|text|s|p)$/i
/** Of these only what is words beyond doubt. */
const manyMeanings = /^(p|s|text|term|words?|wd)$/i

/** What the address of a page says was searched for: known wherever it is words, and under a name that says so. */
export function searchWordsOf(address: string, from: number): KnownValue[] {
  const url = URL.parse(address)
  if (!url) return []
  return [...url.searchParams]
    .filter(
      ([name, value]) =>
        names.test(name) && areWords(value) && (!manyMeanings.test(name) || isSentence(value)),
    )
    .flatMap(([name, text]) => {
      const known = { category: "search_query", text, reason: `value-is-search-words: ${name}`, from }
      const named: KnownValue = { ...known, match: "named", names }
      return isSentence(text) || text.length >= shortestWord
        ? [{ ...known, match: "whole" } as const, named]
        : [named]
    })
}

/** One word of Latin letters shorter than this may stand for something else. */
const shortestWord = 8
const longestWords = 300

function areWords(text: string): boolean {
  const isOther = /^https?:|[{}[\]<>]|^[\w-]+\.[\w.-]+$/.test(text) || hasIdentifier(text)
  return /\p{L}{2}/u.test(text) && text.length <= longestWords && !isOther
}

/** Several words, or Japanese. */
function isSentence(text: string): boolean {
  return /\p{L}\s+\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)
}
