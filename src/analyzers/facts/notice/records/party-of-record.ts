import { exactTerm } from "../information/find-terms.ts"
import { withoutMarks } from "../labels/label.ts"
import { isCategory, usableTitle, withoutRole } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { splitCountry } from "../names/country.ts"
import { isOfHost } from "../names/known-companies.ts"
import { nameInAnswer } from "../names/name-in-answer.ts"
import { nameParts } from "../names/name-parts.ts"
import { namesApart } from "../names/names-apart.ts"
import { saysNobody } from "../names/no-name.ts"
import { type Order, orderIn, type Party, pairOf, readName, readParty } from "../names/party.ts"
import { withoutState } from "../names/without-state.ts"
import { asShown, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"

/** Whom a record names: under its labels, in its heading, or in a heading above. */
export const partyOf = rememberPerPage(partyIn)

function partyIn(record: NoticeRecord, reading: Reading): Party {
  const { names } = reading
  const service = serviceOf(record, reading)
  const stated = productAlone(record, readParty(namedLines(record, reading), names, orderOf(record)), reading)
  const below = namesKindOnly(record) ? (stated.service ?? service) : (service ?? stated.service)
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

/** X in a row below no header is what it is known as: a product's name is nobody's who receives. */
function productAlone({ fields, source }: NoticeRecord, party: Party, { names }: Reading): Party {
  const { operator, service } = party
  const isOpen = source === "row" && fields.some(({ role, name }) => role === "party" && name === "")
  if (!isOpen || operator === undefined || service !== undefined) return party
  return names.isService(operator) && !names.isCompany(operator) ? { service: operator } : party
}

function orderOf({ fields }: NoticeRecord): Order | undefined {
  return orderIn(fields.find(({ role }) => role === "party")?.name ?? "")
}

/** Operator and service where one cell names both. */
function bothIn(text: string | undefined, names: Reading["names"]): Party | undefined {
  const read = text === undefined ? {} : readName(text, names)
  return read.operator !== undefined && read.service !== undefined ? read : undefined
}

/** The lines under a label of the destination; a sentence that names no company is no name. */
function namedLines(record: NoticeRecord, { names, vocabulary }: Reading): readonly Line[] {
  return [...linesInRole(record, "destination"), ...linesInRole(record, "party")].flatMap((line) => {
    const { name } = splitCountry(
      asShown(
        nameInAnswer(withoutNote(splitSentences(line.text)[0]?.replace(/。$/u, "") ?? "")).replace(
          /^\s*[・●○■□◆▪•]\s*/u,
          "",
        ),
      ),
      vocabulary,
    )
    return name === "" || saysNobody(name, names) ? [] : [{ ...line, text: withoutRelated(name) }]
  })
}

/** Google LLC（米国などのサーバーで処理されます）, 当社（自社のサーバーに送信します） */
const saidInBracket = /(?<=\S)\s*[（(][^（()）。]{4,80}(ます|です|ません)。?[）)]$/u

/** X（地図のデータを提供する外部サービス）: what the one named is. */
const kindInBracket =
  /(?<=\S)\s*[（(][^（()）]*(する|した|している|ための)[^（()）]{0,12}(サービス|API|事業者|会社|企業|ツール|基盤|サーバー|システム)[）)]$/u

/** X Corp.（X広告）※今後導入予定, X Corp.（X広告 ※有効時のみ）: a remark is none of the name, a former name is. */
function withoutNote(whole: string): string {
  const text = withoutState(whole).replace(saidInBracket, "").replace(kindInBracket, "")
  const bare = text.replace(/\s*※[^（()）]*(?=[)）])/u, "")
  if (bare !== text) return bare
  const [name = "", remark = ""] = text.split(/(?<=\S)\s*(?=[※＊])/u)
  return remark === "" || /旧/u.test(remark) ? text : name
}

/** "Yext, Inc.関連" is Yext, Inc. */
function withoutRelated(name: string): string {
  const bare = name.replace(/(および|及び|と|、)?(その)?関連(会社|企業|サービス)?$/u, "")
  return hasCompanyForm(bare) ? bare : name
}

/** A kind of service (分類) is its name only where nothing else is. */
function serviceOf(record: NoticeRecord, { vocabulary }: Reading): string | undefined {
  const fields = servicesIn(record)
  const field = fields.find((each) => !isKind(each)) ?? fields[0]
  const text = asShown(
    (field?.lines ?? [])
      .map((line) => splitCountry(withoutState(nameBeforeSentence(line.text)), vocabulary).name)
      .filter((line) => line !== "" && !/^https?:|^_{1,2}[a-z]/u.test(line))
      .join("、"),
  )
  return text === "" ? undefined : text
}

/** Turnstile。フォームで読み込まれます: what stands before the sentence; a sentence alone is no name. */
function nameBeforeSentence(text: string): string {
  const [first = "", ...more] = splitSentences(text)
  const name = more.length > 0 ? first.replace(/。$/u, "") : text
  return /(ます|です|ません|ました)。?$/u.test(name) ? "" : name
}

function servicesIn({ fields }: NoticeRecord): NoticeRecord["fields"] {
  return fields.filter(({ role, lines }) => role === "service" && lines.length > 0)
}

function isKind({ name }: NoticeRecord["fields"][number]): boolean {
  return /(分類|カテゴリ|種類|種別|区分|プラットフォーム)/u.test(name)
}

function namesKindOnly(record: NoticeRecord): boolean {
  return servicesIn(record).every(isKind)
}

/** A heading names the service, the company, or both ("Google Analytics（Google LLC）"). */
function titleParty({ title }: NoticeRecord, reading: Reading): Party {
  const plain = withoutRelated(
    splitCountry(withoutState(asShown(title?.text ?? "")), reading.vocabulary).name,
  )
  const text = title === undefined ? undefined : usableTitle(plain, reading)
  if (text === undefined) return {}
  const { operator, service } = namesIn(title, text, reading)
  if (service !== undefined && operator !== undefined) return { operator, service }
  if (operator !== undefined && reading.names.isCompany(operator)) return { operator }
  const name = namesApart(text, reading.names).names
  const isBehind = !text.startsWith(name) && !reading.names.isService(name.replace(/[（(].*$/u, ""))
  return isBehind ? { operator: name } : { service: name }
}

/** Parted by the markup of the heading (<br>, <small>), or by its signs. */
function namesIn(title: Line | undefined, text: string, { names }: Reading): Party {
  const [first, second] = title === undefined ? [] : nameParts(title)
  if (first === undefined || second === undefined) return readName(text, names)
  return pairOf(withoutMarks(first), second, { kinds: names })
}

function notACategory(title: string | undefined, reading: Reading): string | undefined {
  return title !== undefined && isCategory(title, reading) ? undefined : title
}

/** Sentry over 送信先：Functional Software is the product, though the company goes by that name too. */
function productOf({ operator = "" }: Party, { names, companies }: Reading): string | undefined {
  const isBrand = isOfHost(exactTerm(operator, companies)) && !hasCompanyForm(operator)
  return isBrand || names.isService(operator) ? operator : undefined
}

function operatorAbove({ above }: NoticeRecord, { names, roleOf }: Reading): string | undefined {
  const title = above
    .map(({ text }) => withoutRelated(withoutRole(asShown(text), roleOf)))
    .find((text) => text.length <= 60 && names.isCompany(text))
  return title
}
