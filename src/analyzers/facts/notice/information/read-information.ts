import type { Knowledge } from "../../../../config/knowledge/knowledge.ts"
import { asShown, type Squeezed, splitOutsideBrackets, wordsBetween } from "../plain-text.ts"
import { isNegated } from "../sentences/negation.ts"
import { buildLexicon, exactTerm, type FoundTerm, findSqueezed, type Lexicon } from "./find-terms.ts"
import { inOneWording } from "./one-wording.ts"
import { type StoredNames, statedByNames, storedNames } from "./stored-names.ts"

/** A collective word, with the categories it covers and those it is too vague for. */
export interface FoundUmbrella {
  readonly word: string
  readonly covers: readonly string[]
  readonly warns: readonly string[]
}

export interface ReadInformation {
  readonly words: readonly string[]
  readonly categories: readonly string[]
  readonly umbrellas: readonly FoundUmbrella[]
}

/** The words of the information table and of the umbrellas, ready to be found. */
export interface InformationWords {
  readonly lexicon: Lexicon
  /** The same words in one wording. */
  readonly worded: Lexicon
  /** Words that count only as a whole item, in one wording. */
  readonly whole: Lexicon
  readonly umbrellas: ReadonlyMap<string, Omit<FoundUmbrella, "word">>
  /** The collective words that mean no identifier, in one wording: who says Cookie識別子 means no other. */
  readonly collective: Lexicon
  /** Names of cookies (_ga). */
  readonly stored: StoredNames
  /** What naming a category states, or may mean, as well. */
  readonly along: ReadonlyMap<string, Omit<FoundUmbrella, "word">>
}

export function informationWords(knowledge: Knowledge): InformationWords {
  const { information, umbrellas } = knowledge
  const umbrella = umbrellas.umbrellas.map((each, index) => [`umbrella:${index}`, each] as const)
  const terms: Words = [
    ...Object.entries(information.categories).map(([id, { terms, ja }]) => [id, [...terms, ja]] as const),
    ...umbrella.map(([id, { words }]) => [id, words] as const),
  ]
  const meansIdentifier = (each: (typeof umbrella)[number][1]) =>
    meant(each).some((id) => information.categories[id]?.identifier === true)
  return {
    lexicon: buildLexicon(terms),
    worded: buildLexicon(terms.map(inWording)),
    whole: buildLexicon(
      Object.entries(information.categories).map(([id, { wholeTerms }]) => inWording([id, wholeTerms])),
    ),
    collective: buildLexicon(
      umbrella.filter(([, each]) => !meansIdentifier(each)).map(([id, { words }]) => inWording([id, words])),
    ),
    stored: storedNames(knowledge),
    umbrellas: new Map(umbrella.map(([id, { covers, warns }]) => [id, { covers, warns }])),
    along: new Map(
      Object.entries(information.categories)
        .filter(([, { states, mayMean }]) => states.length + mayMean.length > 0)
        .map(([id, { states, mayMean }]) => [id, { covers: states, warns: mayMean }]),
    ),
  }
}

type Words = readonly (readonly [id: string, words: readonly string[]])[]

function inWording([id, words]: Words[number]): Words[number] {
  return [id, words.map((word) => inOneWording(word).text)]
}

/** Reads the lines under an information label: single items as written, categories, collective words. */
export function readInformation(lines: readonly string[], known: InformationWords): ReadInformation {
  const words = lines.flatMap((line) => splitOutsideBrackets(line, "、，,\n")).map(withoutBullet)
  const categories = new Set<string>()
  const umbrellas = new Map<string, FoundUmbrella>()
  const keep = (ids: readonly string[], word: string) => {
    for (const id of ids) {
      const umbrella = known.umbrellas.get(id)
      const along = known.along.get(id)
      if (umbrella === undefined) categories.add(id)
      else umbrellas.set(id, { word, ...umbrella })
      if (along !== undefined) umbrellas.set(id, { word, ...along })
    }
  }
  for (const line of lines) {
    const squeezed = inOneWording(line)
    for (const { from, to, ids } of findSqueezed(squeezed, known.worded)) {
      if (isNegated(squeezed.text, from, to)) continue
      const word = asWritten(squeezed, from, to)
      keep(ids, word)
      keep(collectiveEnd(squeezed, { from, to, ids }, known), word)
    }
    for (const word of sharedWords(line)) keep(exactTerm(inOneWording(word).text, known.worded), word)
    for (const word of [...itemsIn(line), ...lastOfRow(line)]) {
      keep(exactTerm(inOneWording(word).text, known.whole), word)
      keep(statedByNames(word, known.stored), word)
    }
  }
  return {
    words: words.filter((word) => word !== ""),
    categories: [...categories],
    umbrellas: [...umbrellas.values()],
  }
}

/** The words as they stand, with the ご that one wording leaves out. */
function asWritten(squeezed: Squeezed, from: number, to: number): string {
  const { source, offsets } = squeezed
  const start = offsets[from] ?? 0
  const isLeftOut = source.charAt(start - 1) === "ご" && offsets[from - 1] !== start - 1
  return `${isLeftOut ? "ご" : ""}${wordsBetween(squeezed, from, to)}`
}

/**
 * The collective word that a longer word of the table ends with (サイト内での行動履歴), where it may mean what the longer
 * one says: an ad history is no browsing history.
 */
function collectiveEnd(
  { text }: Squeezed,
  { from, to, ids }: FoundTerm,
  { collective, umbrellas }: InformationWords,
): readonly string[] {
  for (let at = from + 1; at < to - 1; at += 1) {
    const found = exactTerm(text.slice(at, to), collective)
    const fitting = found.filter((id) => ids.some((said) => meant(umbrellas.get(id)).includes(said)))
    if (fitting.length > 0) return fitting
  }
  return []
}

function meant(umbrella: Pick<FoundUmbrella, "covers" | "warns"> | undefined): readonly string[] {
  return [...(umbrella?.covers ?? []), ...(umbrella?.warns ?? [])]
}

/** （地点・名前、現在地は送信しません）: nothing in such brackets is an item. */
const deniedInBrackets = /\([^()]*(?:ません|しない|されない|せず|除く)。?\)/gu

/** Single items: what stands between commas and brackets, without 等. */
function itemsIn(line: string): readonly string[] {
  return line
    .normalize("NFKC")
    .replace(deniedInBrackets, "")
    .split(/[、,\n()。・]|および|及び|または|又は/u)
    .map((part) => withoutBullet(part).replace(/(等|など|その他)$/u, ""))
    .filter((part) => part !== "")
}

function withoutBullet(word: string): string {
  return asShown(
    word
      .replace(/^(?:[・●○■\-*※]|(?:または|又は|および|及び|ならびに|並びに)(?=.))\s*/u, "")
      .replace(/[。.]$/u, ""),
  )
}

/**
 * Words that share an end or a beginning: ブラウザ・OS・端末の種類 are three kinds, 閲覧したページのURL・タイトル two
 * things of one page.
 */
export function sharedWords(line: string): readonly string[] {
  const plain = line.replace(/[（(][^（()）]*[）)]/gu, "")
  const clauses = new Set(["。", "。、，,"].flatMap((ends) => splitOutsideBrackets(plain, ends)))
  return [...clauses].flatMap((clause) => {
    const parts = clause
      .split(/[・、，,/／＆&]|および|及び|または|又は|ならびに|並びに|や|と(?!き|も)/u)
      .map(asShown)
      .filter(Boolean)
    const last = parts.at(-1)
    if (parts.length < 2 || parts.length > 12 || last === undefined) return []
    if (/[、，,]/u.test(clause) && !parts.slice(0, -1).every(isBare)) return []
    const end =
      /(の[^の]{2,6}|に関する(?:技術)?(?:情報|データ)|情報|データ|履歴|ログ|状況|回数|識別子|ID|サイズ|設定|日時|種別|種類|バージョン)(等|など)?$/u.exec(
        last,
      )?.[1] ?? ""
    const start = /^(.+の)[^の]+$/u.exec(parts[0] ?? "")?.[1] ?? ""
    return [
      ...(end === "" || start.includes("広告")
        ? []
        : [...parts.slice(0, -1).map((part) => `${part}${end}`), last]),
      ...(start === "" ? [] : parts.slice(1).map((part) => `${start}${part}`)),
    ]
  })
}

/** 押したリンクと日時: the last of two is an item; what is done with an ad (広告の表示と操作) is not. */
function lastOfRow(line: string): readonly string[] {
  const rows = splitOutsideBrackets(line, "、，,").flatMap((piece) => {
    const [, first = "", last = ""] = /^(.+?)(?:と|や)([^とや]{2,5})$/u.exec(piece) ?? []
    return first.includes("広告") ? [] : [last]
  })
  return rows.filter(Boolean)
}

/** A word that leaves its end to the last of a row of words; 広告の表示 and 氏名を含む are whole as they stand. */
function isBare(part: string): boolean {
  return part.length <= 10 && !/[のをにで]|した|する|された|される/u.test(part)
}
