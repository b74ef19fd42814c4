import type { PurposeWords, ReadEntry } from "../entries/read-entry.ts"
import { withoutCountries } from "../names/country.ts"
import { joinNames } from "../names/join-names.ts"
import { withKindBefore } from "../names/kind-before-names.ts"
import { phrasesOf, withMarks } from "../names/marked-names.ts"
import { type NameMention, nameMentions } from "../names/name-mentions.ts"
import { withOneOfFamily } from "../names/one-family.ts"
import { allComparable, comparable, splitSentences } from "../plain-text.ts"
import { withFunction } from "../purposes/function-of-name.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { type Apart, asidesIn } from "./asides.ts"
import { functionBefore } from "./function-before.ts"
import { asSentOf } from "./kept-by-another.ts"
import { parallelSends } from "./parallel-sends.ts"
import { SentenceReader } from "./sentence-reader.ts"
import { withProduct, withSubject, withSubjectBefore } from "./subject-before.ts"
import { withThingsSent } from "./things-sent.ts"

/** What a sentence says of the parties it names together; `parties` is empty where it goes on about those before. */
export interface Told {
  readonly parties: readonly NameMention[]
  readonly information: readonly string[]
  readonly purposes: PurposeWords
  readonly status: ReadEntry["status"]
}

/** Longer than any sentence people write; what is longer is read piece by piece. */
const longest = 3000

/** Reads a sentence phrase by phrase: to whom, what, and what for. */
export const readSentence = rememberPerPage(readAnew)

function readAnew(sentence: string, reading: Reading): readonly Told[] {
  const text = asSentOf(sentence.normalize("NFKC").replace(numbering, ""))
    .replace(eachOfThem, "")
    .replace(dashed, "$1:")
  return piecesOf(text)
    .flatMap(parallelSends)
    .flatMap((piece) => readPiece(piece, reading))
}

/** 2. and (1) before a paragraph's first words. */
const numbering = /^(?:[AQ][.:]|\d{1,2}[.)、]|\(\d{1,2}\)|[・●○■◆※—–])\s*/u

/** 送られる情報はいずれも…です */
const eachOfThem = /(?<=(?:情報|データ|もの)は)、?(?:いずれも|すべて|全て|どれも|共通して)、?/u

/** 地図の表示 — 現在地をX社へ送信します */
const dashed = /^([^、。:をがは]{2,24}?)\s[-–—]\s(?=\S)/u

/** The sentences of a text, of one without end its pieces. */
export function sentencesIn(text: string): readonly string[] {
  return splitSentences(text).flatMap(piecesOf)
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const comma = text.lastIndexOf("、", from + longest)
    const to = text.length - from <= longest ? text.length : comma > from ? comma + 1 : from + longest
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

function readPiece(whole: string, reading: Reading): readonly Told[] {
  const { subject, rest } = withSubjectBefore(whole, reading)
  const plain = withoutCountries(rest.replace(deniedInBrackets, "").replace(whoItIs, ""), reading.vocabulary)
  const { text, asides, closing } = asidesIn(plain, reading)
  const named = withKindBefore(text, joinNames(text, nameMentions(text, reading)))
  const mentions = named.map((one) => withFunction(text, one, reading))
  const marked = withMarks(text, mentions)
  const reader = new SentenceReader(marked, mentions, reading)
  for (const phrase of phrasesOf(marked)) reader.read(phrase)
  const status = statusIn(text, reading)
  const isOfSomeone = mentions.some(({ isSelf }) => isSelf !== true)
  const about = isOfSomeone ? (subject.act ?? functionBefore(marked)) : undefined
  const sent = withThingsSent(reader.told(), { text, marked, mentions }, reading)
  const told = sent.map((one) => {
    const each = { ...one, parties: withProduct(withOneOfFamily(one.parties), subject.product) }
    if (needsOnly.test(text.replace(limit, ""))) return { ...each, ...ofPurposes([]) }
    const isOwn = staysWithUser.test(text) && each.parties.length === 0
    if (isOwn || tellsHowToStop.test(text) || takenOut.test(text)) return { ...each, information: [] }
    return withSubject(withAct(each, about), isOfSomeone ? subject.thing : undefined)
  })
  return [
    ...asides.map(({ parties, purposes }) => ({ parties, ...ofPurposes(purposes), status })),
    ...told.map((each, at) => ({
      ...each,
      status,
      ...(closing === undefined || at > 0 ? {} : withClosing(each, closing)),
    })),
  ]
}

/** （氏名、住所は含まれません） */
const deniedInBrackets = /\([^()]*(含まれ|含み|含ま)(ません|ない)[^()]*\)/gu

/** X e.V.（ドイツ。Y の案内サーバーの運営団体）: who the one named is; Y receives nothing. */
const whoItIs =
  /(?<=[A-Za-z.\p{Script=Katakana}ー社])\([^()]{0,60}(?:の|を)(?:運営|提供|開発)(?:する|している)?(?:団体|会社|企業|事業者|組織|財団|法人|元)\)/gu

/** Cookieの受け取りを拒否することができます says nothing of what is sent. */
const tellsHowToStop =
  /(拒否|無効|停止|ブロック|削除)[^。]*(でき(る|ます)|可能|ください|下さい)|(ないで|お控え|ご遠慮)(ください|下さい)/u

/** お客様のブラウザ内に保存されます: it goes to nobody. */
const staysWithUser =
  /(ブラウザー?|端末|デバイス|機器|ローカルストレージ|localStorage)(の)?(内|上|側|のみ)?[^、。にへ]{0,20}(に|へ|で)(のみ|だけ)?[^、。]{0,8}(保存|保持|記録|記憶)(し|さ|する)/iu

/** メモの本文は取り除いてから送信します; 末尾は消して sends the rest. */
const takenOut =
  /(?<!末尾|一部|桁|部分)[はも](取り?除|除い|削除し|消去し|消し|伏せ|隠し)[^、。を]{0,4}(から|上で|うえで|後に|て)[^、。を]{0,6}送/u

/** 同期するためにはアカウントが必要です, 広告の目的で使用しません: nothing is sent for that. */
const needsOnly = /(必要(です|があります|となります)|目的[でに][^。]*(ません|ない))。?$/u

/** 統計のみに利用し、それ以外の目的では利用しません denies nothing of what was said before. */
const limit = /、?(それ|これ|これら|上記)以外の目的.*$/u

function withAct(whole: Omit<Told, "status">, about: string | undefined): Omit<Told, "status"> {
  const told = { ...whole, information: whole.information.filter((item) => item !== about) }
  const { purposes } = told
  if (about === undefined || Object.values(purposes).flat().length > 0) return told
  return { ...told, purposes: { ...purposes, unassigned: [about] } }
}

function ofPurposes(unassigned: readonly string[]): Pick<Told, "information" | "purposes"> {
  return { information: [], purposes: { own: [], destination: [], unassigned } }
}

function withClosing(
  { parties, purposes }: Pick<Told, "parties" | "purposes">,
  closing: Apart["closing"] & {},
): Pick<Told, "parties" | "purposes"> {
  return {
    parties: closing.parties.length > 0 ? closing.parties : parties,
    purposes: { ...purposes, unassigned: [...purposes.unassigned, ...closing.purposes] },
  }
}

function statusIn(text: string, { vocabulary }: Reading): ReadEntry["status"] {
  const plain = comparable(text)
  const says = (phrases: readonly string[]) => allComparable(phrases).some((phrase) => plain.includes(phrase))
  if (says(vocabulary.plannedPhrases)) return "planned"
  if (says(vocabulary.notASendPhrases)) return "not-a-send"
  return says(vocabulary.notSentPhrases) ? "not-sent" : "current"
}
