import type { NoticeCandidate } from "../../../crawler/evidence/page-snapshot.ts"
import { countryIn } from "./country.ts"
import { type DomElement, parentElement, pathOf } from "./dom.ts"
import type { NoticeRecord } from "./find-records.ts"
import { hostsIn } from "./hosts.ts"
import { isCore, type LabelRole, withoutMarks } from "./label.ts"
import type { Line, Link } from "./outline.ts"
import { type Party, readName, readParty } from "./party.ts"
import { allComparable, asShown, comparable } from "./plain-text.ts"
import type { PurposeWords, ReadEntry } from "./read-entry.ts"
import { readInformation } from "./read-information.ts"
import { readPurposes } from "./read-purposes.ts"
import type { Reading } from "./reading.ts"
import { statusOf } from "./status.ts"
import { usableTitle } from "./usable-title.ts"

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
  const words = readInformation(textsOf(lines("information")).filter(isStatement), reading.information)
  const purposeWords = purposesOf(record)
  const links = linksOf(record, place.candidate)
  const all = record.fields.flatMap((field) => field.lines)
  const heading = record.title === undefined ? undefined : asShown(record.title.text)
  const quote = quoteOf(record)
  const country = countryIn(textsOf(lines("country")).join(" "), reading.vocabulary)
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

export function linesOfRoles(record: NoticeRecord, roles: readonly LabelRole[]): readonly Line[] {
  return record.fields.filter(({ role }) => roles.includes(role)).flatMap((field) => field.lines)
}

/** Addresses, dashes and pointers to another page state nothing themselves. */
function isStatement(text: string): boolean {
  if (/^(主な)?.{0,20}(以下|次)の.*(あります|とおり|通り|です)/u.test(text)) return false
  return !isEmpty(text) && !/^https?:\/\//u.test(text) && !/(ご参照|ご確認|ご覧)(くだ|下)さい/u.test(text)
}

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text)
}

function partyOf(record: NoticeRecord, reading: Reading): Party {
  const { names } = reading
  const named = record.fields
    .filter(({ role }) => role === "destination" || role === "party")
    .flatMap(({ lines }) => lines)
  const service = serviceOf(record)
  const stated = readParty(named, names)
  const below = stated.service === undefined ? service : (service ?? stated.service)
  const title = titleParty(record, reading)
  const isCombined = record.fields.some(({ role }) => role === "party")
  const written = isCombined ? stated.operator : (stated.whole ?? stated.operator)
  const operator = written ?? title.operator ?? operatorAbove(record, reading)
  const product =
    title.service ??
    (stated.operator !== undefined && isProduct(title.operator, reading) ? title.operator : undefined)
  const chosen = below ?? (product === operator ? undefined : product)
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(chosen === undefined ? {} : { service: chosen }),
  }
}

/** A kind of service (分類) is its name only where nothing else is. */
function serviceOf(record: NoticeRecord): string | undefined {
  const fields = record.fields.filter(({ role, lines }) => role === "service" && lines.length > 0)
  const field = fields.find(({ name }) => !/(分類|カテゴリ|種類|種別|区分)/u.test(name)) ?? fields[0]
  const text = asShown(
    textsOf(field?.lines ?? [])
      .filter((line) => !/^https?:/u.test(line))
      .join("、"),
  )
  return text === "" ? undefined : text
}

/** A heading names the service, the company, or both ("Google Analytics（Google LLC）"). */
function titleParty({ title }: NoticeRecord, reading: Reading): Party {
  const text = title === undefined ? undefined : usableTitle(title.text, reading)
  if (text === undefined) return {}
  const { operator, service } = readName(text, reading.names)
  if (service !== undefined && operator !== undefined) return { operator, service }
  return operator !== undefined && reading.names.isCompany(operator) ? { operator } : { service: text }
}

/** Sentry over 送信先：Functional Software is the product, though the company goes by that name too. */
function isProduct(name: string | undefined, { names }: Reading): boolean {
  return name !== undefined && names.isService(name)
}

function operatorAbove({ above }: NoticeRecord, { names }: Reading): string | undefined {
  const title = above
    .map(({ text }) => asShown(text))
    .find((text) => text.length <= 60 && names.isCompany(text))
  return title
}

function purposesOf(record: NoticeRecord): PurposeWords {
  const of = (...roles: readonly LabelRole[]) =>
    textsOf(linesOfRoles(record, roles))
      .map(asShown)
      .filter((text) => !isEmpty(text))
  const both = of("purpose-both")
  return {
    own: [...of("purpose-own"), ...both],
    destination: [...of("purpose-destination"), ...both],
    unassigned: of("purpose"),
  }
}

function quoteOf(record: NoticeRecord): string {
  const parts = record.fields
    .filter(({ role }) => isCore(role) || role === "opt-out" || role === "country")
    .map(({ name, lines }) => `${withoutMarks(name)}：${textsOf(lines).join("、")}`)
  const title = record.title === undefined ? [] : [record.title.text]
  return asShown([...title, ...parts].join(" ／ ")).slice(0, 2000)
}

function linksOf(
  record: NoticeRecord,
  { finalUrl, url }: EntryPlace["candidate"],
): { optOut?: string; policy?: string } {
  const base = finalUrl === "" ? url : finalUrl
  const inFields = (role: LabelRole) => linesOfRoles(record, [role])
  const everywhere = [...record.fields.flatMap(({ lines }) => lines), ...record.loose]
  const optOut =
    linkAmong(inFields("opt-out"), () => true, base) ??
    linkAmong(everywhere, ({ text }) => /(オプトアウト|無効|停止|opt-?out)/iu.test(text), base) ??
    shortText(inFields("opt-out"))
  const policy =
    linkAmong(inFields("policy"), ({ text }) => !/(オプトアウト|無効|停止|opt-?out)/iu.test(text), base) ??
    linkAmong(everywhere, ({ text }) => /(ポリシー|プライバシー|privacy|policy|保護方針)/iu.test(text), base)
  return { ...(optOut === undefined ? {} : { optOut }), ...(policy === undefined ? {} : { policy }) }
}

function linkAmong(
  lines: readonly Line[],
  wanted: (link: Link) => boolean,
  base: string,
): string | undefined {
  const found = lines.flatMap(({ links }) => links).find(wanted)
  if (found !== undefined) return URL.parse(found.href, base)?.href ?? found.href
  const text = lines.map((line) => line.text).join(" ")
  return wanted({ text, href: "" }) ? /https?:\/\/[^\s、。）)」]+/u.exec(text)?.[0] : undefined
}

function shortText(lines: readonly Line[]): string | undefined {
  const text = asShown(textsOf(lines).join(" "))
  return isEmpty(text) ? undefined : text.slice(0, 300)
}

/** A dash in a cell, or なし. */
function isEmpty(text: string): boolean {
  return /^[\s\-－–—―ー*※/／]*(なし|無し|n\/a)?[\s。]*$/iu.test(text)
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
