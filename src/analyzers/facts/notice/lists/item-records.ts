import type { LabelRole } from "../labels/label-role.ts"
import type { Block, Line, Section } from "../layout/outline.ts"
import { nameInLine } from "../names/name-in-line.ts"
import { nameText } from "../names/name-text.ts"
import { nameRole } from "../names/names-in-item.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { withAnnounced } from "./announced-of-items.ts"
import { itemParts } from "./item-parts.ts"
import { toldBelowList, withToldBelow } from "./told-below-list.ts"

/**
 * List items that are an entry each, with signs in place of labels: "Google Analytics（アクセス解析）",
 * "X：広告配信のため", "Google LLC – Google Analytics – 閲覧URL – アクセス解析のため".
 */
export function itemRecords(
  page: readonly Section[],
  { explicit, reading }: { readonly explicit: boolean; readonly reading: Reading },
): readonly NoticeRecord[] {
  const found = page.flatMap((section) => within(section, [], reading))
  return found.flatMap(({ record, isAnnounced }) =>
    explicit || isAnnounced || isUnderThirdParties(record.above) ? [record] : [],
  )
}

/** Items in a list that a sentence announces as what is sent to whom, or is in use, beside entries of another form. */
export function announcedItems(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page
    .flatMap((section) => within(section, [], reading))
    .flatMap(({ record, isAnnounced }) => (isAnnounced && tells(record) ? [record] : []))
}

function tells({ fields }: NoticeRecord): boolean {
  return fields.some(({ role }) => role === "information" || role.startsWith("purpose"))
}

/** 第三者のクッキー, 外部に送信される情報: where a document that is no notice as a whole lists who is sent to. */
function isUnderThirdParties([nearest]: readonly Line[]): boolean {
  return /(外部|第三者)[にへ](送信|送ら|送る)|(第三者|外部|他社|サードパーティ|third).{0,8}(クッキー|cookie|サービス|ツール|タグ|モジュール|services?|tools?)/iu.test(
    nearest?.text ?? "",
  )
}

/**
 * Whether a chapter that reads like a label for the destination (第三者のクッキー) holds items that say all of it
 * themselves: what other chapters say is not said of them.
 */
export function holdsItems({ fields }: NoticeRecord, reading: Reading): boolean {
  const lines = fields.flatMap((field) => (isParty(field.role) ? field.lines : []))
  const isList = lines.some((line) => recordOf(line, false, reading) !== undefined)
  const told = lines.filter((line) => recordOf(line, isList, reading) !== undefined)
  return told.length > 1
}

function isParty(role: LabelRole | undefined): boolean {
  return role === "destination" || role === "service" || role === "party"
}

interface Found {
  readonly record: NoticeRecord
  /** The lines of its section say that what follows is used or sent to. */
  readonly isAnnounced: boolean
}

function within(section: Section, above: readonly Line[], reading: Reading): readonly Found[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const own = [...(section.title === undefined ? [] : [section.title]), ...section.children.filter(isLine)]
  const announcing = own.filter(({ text }) => announces.test(text) && !planned.test(text))
  const isAnnounced = announcing.length > 0
  const items = section.children.filter((child) => itemIn(child) !== undefined)
  const isList =
    items.length > 1 &&
    (isAnnounced ||
      (!own.some(isOfCollecting) &&
        items.some((child) => recordOf(itemIn(child), false, reading) !== undefined)))
  const isCommissioned = own.some(({ text }) => /(業務委託|委託契約|委託先)/u.test(text))
  const below = isAnnounced && !isCommissioned ? toldBelowList(section, reading) : []
  return section.children.flatMap((child) => {
    const item = itemIn(child)
    if (item !== undefined) {
      const record = isCommissioned
        ? undefined
        : (recordOf(item, isList, reading) ?? nameTold(item, below, reading))
      if (record === undefined) return []
      const told = withAnnounced(withToldBelow(record, below), announcing, reading)
      return [{ record: { ...told, above: headings }, isAnnounced }]
    }
    const isWalked = !isLine(child) && (child.role === undefined || holdsItemsOfNames(child))
    return isWalked ? within(child, headings, reading) : []
  })
}

/** 以下の外部サービスへ情報を送信します, 次のとおり端末から外部に送信しています */
const announces =
  /(以下|次|下記)の?[^。]{0,24}(サービス|ツール|事業者|会社|企業|SDK|モジュール)[^。]*(利用|使用|送信|転送|提供|導入|連携|受信|受け取|通信|接続)|(以下|次|下記)の?[^。]{0,30}(外部|第三者|他社)[^。]{0,24}(送信|送られ|転送)/u

/** 今後、以下のようなツールを導入する可能性があります: none of them is in use. */
const planned =
  /(今後|将来)[^。]{0,60}(導入|追加|利用|使用|送信)|(導入|追加)[^。]{0,12}(可能性|検討|予定)|予定(です|して)/u

/** 以下の個人情報を取得します */
function isOfCollecting({ text }: Line): boolean {
  return /(以下|次|下記)の?[^。]{0,12}(情報|データ)を(収集|取得)|^[^。]{0,6}(収集|取得)(する|した)[^。]{0,6}(情報|データ)$/u.test(
    text,
  )
}

function holdsItemsOfNames(section: Section): boolean {
  const isLabelled = [section, ...section.children].some(isLabelOfThirdParties)
  return isLabelled || [holdsNames, isChapter, isAnnouncing].some((is) => is(section))
}

/** 第三者への提供 over 以下の外部サービスを利用しています and their list. */
function isAnnouncing({ source, role, children }: Section): boolean {
  return (
    source === "heading" &&
    role === "other" &&
    children.some((child) => isLine(child) && announces.test(child.text))
  )
}

/** プライバシーポリシー over the whole document reads like a label too. */
function isChapter({ source, children }: Section): boolean {
  return (
    source === "heading" &&
    children.some(
      (child) => child.kind === "section" && (child.source === "heading" || child.source === "card"),
    )
  )
}

/** 第三者のクッキー and 外部に送信される情報 read like labels and head lists of destinations. */
function holdsNames({ source, role }: Section): boolean {
  return source === "heading" && (isParty(role) || role === "information")
}

/** 利用している外部サービス： over a list, in any chapter of a policy. */
function isLabelOfThirdParties(block: Block): boolean {
  if (isLine(block) || block.source !== "label" || block.title === undefined) return false
  return isParty(block.role) && isUnderThirdParties([block.title])
}

function isLine(block: Block): block is Line {
  return block.kind === "line"
}

const bullet = /^[・●○■◆—–]\s*/u

/** A list item of one line, or a line that begins with the sign of one. */
function itemIn(child: Block): Line | undefined {
  if (isLine(child))
    return bullet.test(child.text) ? { ...child, text: child.text.replace(bullet, "") } : undefined
  if (child.source !== "item" || child.title !== undefined) return undefined
  const [only, ...more] = child.children
  return more.length === 0 && only?.kind === "line" ? only : undefined
}

function recordOf(line: Line | undefined, isList: boolean, reading: Reading): NoticeRecord | undefined {
  const parts = line === undefined ? [] : itemParts(nameText(line), isList, reading)
  if (line === undefined) return undefined
  if (parts.length === 0) return isList ? nameAlone(line, reading) : undefined
  const fields = (["party", "service", "information", "purpose"] as const).flatMap(
    (role): readonly Field[] => {
      const lines = parts.filter((part) => part.role === role).map(({ text }) => ({ ...line, text }))
      return lines.length === 0 ? [] : [fieldOf(role, lines)]
    },
  )
  return recordIn(line, fields)
}

/** Criteo： with nothing behind it, in a list of names and purposes. */
function nameAlone(line: Line, { names }: Reading): NoticeRecord | undefined {
  const [, name = ""] = /^([^：:]{2,60})[：:]$/u.exec(asShown(line.text)) ?? []
  const role = name === "" ? undefined : nameRole(name, names)
  if (role === undefined) return undefined
  return recordIn(line, [fieldOf(role, [{ ...line, text: name }])])
}

/** A name and nothing more, of which the sentences below the list tell. */
function nameTold(line: Line, below: readonly Field[], reading: Reading): NoticeRecord | undefined {
  const name = below.length === 0 ? undefined : nameInLine(line, reading)
  return name === undefined ? undefined : recordIn(line, [fieldOf("party", [{ ...line, text: name }])])
}

function recordIn({ element }: Line, fields: readonly Field[]): NoticeRecord {
  return { fields, above: [], loose: [], element, source: "item" }
}
