import type { NoticeCandidate } from "../../../crawler/evidence/page-snapshot.ts"
import { hasCompanyForm } from "./company-name.ts"
import { countryIn, splitCountry } from "./country.ts"
import { type DomElement, parentElement, pathOf } from "./dom.ts"
import type { NoticeRecord } from "./find-records.ts"
import { findTerms } from "./find-terms.ts"
import { hostsIn } from "./hosts.ts"
import { isCore, withoutMarks } from "./label.ts"
import type { LabelRole } from "./label-role.ts"
import { linksOf } from "./links-of-record.ts"
import { isNegated } from "./negation.ts"
import type { Line } from "./outline.ts"
import { type Party, readName, readParty } from "./party.ts"
import { allComparable, asShown, comparable, isEmpty, squeeze } from "./plain-text.ts"
import type { PurposeWords, ReadEntry } from "./read-entry.ts"
import { readInformation } from "./read-information.ts"
import { readPurposes } from "./read-purposes.ts"
import { readSentence } from "./read-sentence.ts"
import type { Reading } from "./reading.ts"
import { statusOf } from "./status.ts"
import { isCategory, usableTitle, withoutRole } from "./usable-title.ts"

/** Where an entry comes from and how it is to be called. */
export interface EntryPlace {
  readonly id: string
  readonly candidate: Pick<NoticeCandidate, "url" | "finalUrl">
  readonly pooled: boolean
}

/** Makes the entry of a record. */
export function entryOfRecord(record: NoticeRecord, place: EntryPlace, reading: Reading): ReadEntry {
  const lines = (...roles: readonly LabelRole[]) => linesOfRoles(record, roles)
  const party = partyOf(record, reading)
  const statements = textsOf(lines("information"))
    .flatMap((text) => statementsIn(text, reading))
    .flatMap((text) => itemsOf(text, reading))
  const words = readInformation(statements, reading.information)
  const purposeWords = purposesOf(record, reading)
  const { finalUrl, url } = place.candidate
  const links = linksOf(record, { base: finalUrl === "" ? url : finalUrl, reading })
  const all = record.fields.flatMap((field) => field.lines)
  const heading = record.title === undefined ? undefined : asShown(record.title.text)
  const quote = quoteOf(record)
  const country = countryIn(
    textsOf(lines("country")).join(" ") || countryBeside(record, reading),
    reading.vocabulary,
  )
  const purposesOf_ = (texts: readonly string[]) => readPurposes(texts, reading.purposes)
  return {
    id: place.id,
    status: statusOf(record, reading.vocabulary),
    ...party,
    information: words.words,
    categories: words.categories,
    purposesOwn: purposesOf_(purposeWords.own),
    purposesDestination: purposesOf_(purposeWords.destination),
    purposes: purposesOf_(purposeWords.unassigned),
    ...links,
    ...(country === undefined ? {} : { country }),
    quote,
    at: pathOf(record.element),
    ...(heading === undefined ? {} : { heading }),
    hosts: hostsIn([withoutMarks(heading ?? ""), ...textsOf(all)].join("\n")),
    links: all.flatMap((line) => line.links.map(({ href }) => href)),
    umbrellas: words.umbrellas,
    purposeWords,
    pooled: place.pooled,
    self: isSelf(party.operator, reading),
    ...hiddenWhy(record.element),
  }
}

function linesOfRoles(record: NoticeRecord, roles: readonly LabelRole[]): readonly Line[] {
  return record.fields.filter(({ role }) => roles.includes(role)).flatMap((field) => field.lines)
}

/** The sentences of a line that state something: a sentence of denials alone (氏名は送信されません) does not. */
function statementsIn(text: string, { information }: Reading): readonly string[] {
  return text.split(/(?<=。)(?![）)」])/u).filter((sentence) => {
    if (!isStatement(sentence)) return false
    if (!/(ません|ありません|おりません|ない)。?$/u.test(sentence.trim())) return true
    const squeezed = squeeze(sentence)
    return findTerms(sentence, information.lexicon).some(
      ({ from, to }) => !isNegated(squeezed.text, from, to),
    )
  })
}

/** 当サイトでは、以下の情報を外部に送信しています。 only leads to the list below it. */
function isAnnouncement(text: string): boolean {
  return (
    /^(主な)?.{0,20}(以下|次)の.*(あります|とおり|通り|です)/u.test(text) ||
    /(以下|次|下記)の?[^。、]{0,14}(情報|項目|データ|目的|とおり|通り)[^。]*(ます|です|ません)。?$/u.test(
      text,
    )
  )
}

/** What is sent according to a sentence (…、IPアドレスが送信されます。); a line that is no sentence is taken as it is. */
function itemsOf(text: string, reading: Reading): readonly string[] {
  if (!/(ます|です|した)。?$/u.test(text.trim())) return [text]
  const told = readSentence(text, reading).flatMap(({ information }) => information)
  return told.length === 0 ? [text] : told
}

/** Addresses, dashes and pointers to another page state nothing themselves. */
function isStatement(text: string): boolean {
  if (isAnnouncement(text)) return false
  if (/(詳細|詳しく|くわしく)[^、。]{0,20}(こちら|参照)/u.test(text)) return false
  return !isEmpty(text) && !/^https?:\/\//u.test(text) && !/(ご参照|ご確認|ご覧)(くだ|下)さい/u.test(text)
}

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text)
}

/** The country written after a name or on a line below it. */
function countryBeside(record: NoticeRecord, { vocabulary }: Reading): string {
  const texts = [record.title?.text ?? "", ...textsOf(linesOfRoles(record, ["destination", "party"]))]
  return texts.flatMap((text) => splitCountry(asShown(text), vocabulary).country ?? [])[0] ?? ""
}

function partyOf(record: NoticeRecord, reading: Reading): Party {
  const { names } = reading
  const service = serviceOf(record)
  const stated = readParty(namedLines(record, reading), names)
  const below = stated.service === undefined ? service : (service ?? stated.service)
  const title = titleParty(record, reading)
  const isCombined = record.fields.some(({ role }) => role === "party")
  const written = isCombined ? stated.operator : (stated.whole ?? stated.operator)
  const split = written === undefined ? bothIn(service, names) : undefined
  const operator = written ?? split?.operator ?? title.operator ?? operatorAbove(record, reading)
  const titled = operator === undefined ? title.service : notACategory(title.service, reading)
  const product = titled ?? (stated.operator === undefined ? undefined : productOf(title, reading))
  const chosen = split?.service ?? below ?? (product === operator ? undefined : product)
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(chosen === undefined ? {} : { service: chosen }),
  }
}

/** Operator and service where one cell names both. */
function bothIn(text: string | undefined, names: Reading["names"]): Party | undefined {
  const read = text === undefined ? {} : readName(text, names)
  return read.operator !== undefined && read.service !== undefined ? read : undefined
}

/** The lines under a label of the destination; a sentence that names no company is no name. */
function namedLines(record: NoticeRecord, { names, vocabulary }: Reading): readonly Line[] {
  return linesOfRoles(record, ["destination", "party"]).flatMap((line) => {
    const { name } = splitCountry(asShown(line.text.replace(/^\s*[・●○■□◆▪•]\s*/u, "")), vocabulary)
    const isNoName =
      /(ます|です|ません|した)。?$/u.test(name) && !hasCompanyForm(name) && !names.isCompany(name)
    return name === "" || isNoName ? [] : [{ ...line, text: withoutRelated(name) }]
  })
}

/** "Yext, Inc.関連" is Yext, Inc. */
function withoutRelated(name: string): string {
  const bare = name.replace(/(および|及び|と|、)?(その)?関連(会社|企業|サービス)?$/u, "")
  return hasCompanyForm(bare) ? bare : name
}

/** A kind of service (分類) is its name only where nothing else is. */
function serviceOf(record: NoticeRecord): string | undefined {
  const fields = record.fields.filter(({ role, lines }) => role === "service" && lines.length > 0)
  const field =
    fields.find(({ name }) => !/(分類|カテゴリ|種類|種別|区分|プラットフォーム)/u.test(name)) ?? fields[0]
  const text = asShown(
    textsOf(field?.lines ?? [])
      .filter((line) => !/^https?:/u.test(line))
      .join("、"),
  )
  return text === "" ? undefined : text
}

/** A heading names the service, the company, or both ("Google Analytics（Google LLC）"). */
function titleParty({ title }: NoticeRecord, reading: Reading): Party {
  const plain = splitCountry(asShown(title?.text ?? ""), reading.vocabulary).name
  const text = title === undefined ? undefined : usableTitle(plain, reading)
  if (text === undefined) return {}
  const { operator, service } = readName(text, reading.names)
  if (service !== undefined && operator !== undefined) return { operator, service }
  return operator !== undefined && reading.names.isCompany(operator) ? { operator } : { service: text }
}

function notACategory(title: string | undefined, reading: Reading): string | undefined {
  return title !== undefined && isCategory(title, reading) ? undefined : title
}

/** Sentry over 送信先：Functional Software is the product, though the company goes by that name too. */
function productOf({ operator }: Party, { names }: Reading): string | undefined {
  return operator !== undefined && names.isService(operator) ? operator : undefined
}

function operatorAbove({ above }: NoticeRecord, { names, roleOf }: Reading): string | undefined {
  const title = above
    .map(({ text }) => withoutRole(asShown(text), roleOf))
    .find((text) => text.length <= 60 && names.isCompany(text))
  return title
}

function purposesOf(record: NoticeRecord, reading: Reading): PurposeWords {
  const of = (role: LabelRole) =>
    record.fields
      .filter((field) => field.role === role)
      .flatMap(({ lines }) =>
        lines.length === 1 ? lines : lines.filter((line) => !isPointer(line, reading)),
      )
      .map((line) => asShown(line.text))
      .filter((text) => !isEmpty(text))
  const both = of("purpose-both")
  const sides = of("purpose").map((text) => sidesOf(text, reading))
  return {
    own: [...of("purpose-own"), ...both, ...sides.flatMap(({ own }) => own)],
    destination: [...of("purpose-destination"), ...both, ...sides.flatMap(({ destination }) => destination)],
    unassigned: sides.flatMap(({ unassigned }) => unassigned),
  }
}

const ofOwn =
  /^(当社|弊社|自社|当サイト|本サイト|当行|当院|当店|本サービス|当サービス)(における|において|での|では|で|の|は|：|:|／)/u
const ofDestination =
  /^(送信先|提供元|提供者|提供事業者|外部事業者|送信先事業者|同社|各社)(における|において|での|では|で|の|は|：|:|／)/u

/** Links to terms or companies and lines that lead to a list or another page, beside the purposes, are none of them. */
function isPointer({ text, links }: Line, { names }: Reading): boolean {
  if (isAnnouncement(text)) return true
  if (/(ご覧|ご確認|ご参照|参照)/u.test(text) && /(ポリシー|規約)/u.test(text) && !/目的/u.test(text))
    return true
  if (links.length === 0) return false
  return (
    /(ポリシー|規約|オプトアウト|https?:|privacy|policy|こちら|方針)/iu.test(text) || names.isCompany(text)
  )
}

/** アクセス解析。送信先における利用目的は…: sentences that say whose the purpose is; Google では… names the destination. */
function sidesOf(text: string, { names }: Reading): PurposeWords {
  const sentences = text.split(/(?<=。)(?![）)」])/u)
  const isTheirs = (each: string) =>
    ofDestination.test(each) ||
    names.isCompany(/^(?:また、)?(.{2,30}?)(?:社)?(?:において|における|では|側で|は)/u.exec(each)?.[1] ?? "")
  if (!sentences.some(isTheirs)) return { own: [], destination: [], unassigned: [text] }
  const value = (each: string) => asShown(each.replace(/^[^：:。]{2,16}[：:]/u, ""))
  return {
    own: sentences.filter((each) => ofOwn.test(each)).map(value),
    destination: sentences.filter(isTheirs).map(value),
    unassigned: sentences.filter((each) => !ofOwn.test(each) && !isTheirs(each)),
  }
}

function quoteOf(record: NoticeRecord): string {
  const parts = record.fields
    .filter(({ role }) => isCore(role) || role === "opt-out" || role === "country")
    .map(({ name, lines }) => `${withoutMarks(name)}：${textsOf(lines).join("、")}`)
  const title = record.title === undefined ? [] : [record.title.text]
  return asShown([...title, ...parts].join(" ／ ")).slice(0, 2000)
}

function isSelf(operator: string | undefined, { vocabulary }: Reading): boolean {
  const name = comparable(operator ?? "")
  return name !== "" && allComparable(vocabulary.selfWords).some((word) => name.startsWith(word))
}

function hiddenWhy(element: DomElement): { hidden?: string } {
  for (let at: DomElement | null = element; at !== null; at = parentElement(at)) {
    const why = at.attribs["data-gaibu-hidden"]
    if (why !== undefined) return { hidden: why }
  }
  return {}
}
