import { withoutMarks } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { type Block, contentOf, type Line, type Section } from "../layout/outline.ts"
import { holdersOf, placesOf, these } from "../lists/holders-of-statement.ts"
import { asShown } from "../plain-text.ts"
import { namesPurpose } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { readSentence, type Told } from "../sentences/read-sentence.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { itemsAfter } from "./items-after.ts"

/**
 * Something said once for all entries around it; `around`: the sections it stands in, the nearest first. `adds`: it
 * also holds for entries that say some of it themselves.
 */
interface Shared {
  readonly field: Field
  readonly around: readonly Section[]
  readonly line: Line
  readonly adds: boolean
  /** It tells only of entries that say nothing themselves, or not what the service is used for. */
  readonly onlyLeads: boolean
}

/** Gives every entry what its part of the page says once for all of them: 下表のすべての送信先に次の情報が送信されます. */
export function withSharedStatements(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  const entries = records.filter(namesSomeone)
  const places = placesOf(page)
  const shared = page
    .flatMap((section) => sharedIn(section, [], reading))
    .map((one) => ({ ...one, holders: holdersOf(one, entries, places) }))
  return records.map((record) => {
    const isBare = !record.fields.some(({ role, lines }) => isTold(role) && lines.length > 0)
    const isLedTo = (role: LabelRole) => isBare || (role.startsWith("purpose") && !tellsWhatFor(record))
    const said = shared.filter(
      ({ holders, onlyLeads, field }) => holders.has(record) && (!onlyLeads || isLedTo(field.role)),
    )
    const given = [
      ...ofHeadings(record, reading).filter(({ role }) => !tells(record, role)),
      ...said.flatMap(({ field, adds }) =>
        adds || !tells(record, field.role) || goesBeyond(record, field.role) ? [field] : [],
      ),
    ]
    return given.length === 0 ? record : { ...record, fields: [...record.fields, ...given] }
  })
}

function namesSomeone({ fields, title }: NoticeRecord): boolean {
  return (
    fields.some(({ role }) => role === "destination" || role === "party" || role === "service") ||
    title !== undefined
  )
}

function tells({ fields }: NoticeRecord, role: LabelRole): boolean {
  const isSame = (other: LabelRole) =>
    other === role ||
    (role === "purpose" && other.startsWith("purpose")) ||
    (role === "purpose-own" && other === "purpose") ||
    (other === "purpose-both" && role.startsWith("purpose"))
  return fields.some((field) => isSame(field.role) && field.lines.length > 0)
}

/** Whether an entry says what the operator itself uses the service for. */
function tellsWhatFor({ fields }: NoticeRecord): boolean {
  return fields.some(
    ({ role, lines }) => role.startsWith("purpose") && role !== "purpose-destination" && lines.length > 0,
  )
}

/** 上記のほかに送信される情報: what the entry says itself comes on top. */
function goesBeyond({ fields }: NoticeRecord, role: LabelRole): boolean {
  return fields.some((field) => field.role === role && /(ほか|他|加え|追加|固有|個別)/u.test(field.name))
}

const forAll =
  /(すべて|全て|いずれ|共通|それぞれ|上表|下表|本表|一覧|表\s?[\d０-９])[^。]{0,14}(送信先|事業者|サービス|ツール|提供先|会社|情報)|各(提供)?(送信先|事業者|サービス|ツール|提供先|会社|社|提供元|提供者)|これらの(サービス|ツール|事業者)(は|に|へ|の提供)|(情報|送信先|事業者|サービス)[^。]{0,8}(は|に|へ)(、)?(も)?(いずれ|すべて|全て|共通)|共通(して|の|で|する)|(上記|下記|以下)の情報は/u
/** 以下の情報収集モジュールを組み込み…: what leads to modules tells of those of which nothing else is said. */
const leadsToModules = /(以下|下記|次)の[^。、]{0,12}(モジュール|SDK)/u
/** …を以下の外部サービスに送信します, 次のツールを使い、…を送信します: what is sent to all of those. */
const sendsToThose =
  /(以下|下記|次|上記|上表|下表)の[^。、をが]{0,16}(サービス|ツール|事業者|会社|企業|各社|第三者|送信先|API|AI|プロバイダー?|いずれか)[^。、をが]{0,6}((に|へ|と)[^。]{0,100}?(送信|提供|転送|連携|共有|送られ|送り|送って)|を[^。、]{0,4}(使|利用|用い|導入)[^。、]{0,6}、[^。]{0,100}?(送信|送られ|送り|送って))/u

const toldOfSending = /(送信|送[らっりる]|届[きくけ]|取得|収集|提供|利用|使用|用い|組み込|埋め込)/u
const different = /((とおり|通り)(です)?。?$|異なり|異なる|ごとに|ご確認|ご覧|参照)/u
const more = /(このほか|そのほか|加えて|のほか|あわせて|併せて|情報も|も(、|送信|取得|収集))/u

/** Statements for all, of the section's own text and of labels that stand alone. */
function sharedIn(section: Section, above: readonly Section[], reading: Reading): readonly Shared[] {
  const around = [section, ...above]
  return section.children.flatMap((child, at) => {
    if (child.kind === "line") return inLine(child, () => section.children.slice(at + 1), { around, reading })
    if (child.role !== undefined && isTold(child.role)) return labelled(child, around)
    return child.source === "row" ? [] : sharedIn(child, around, reading)
  })
}

function labelled(section: Section, around: readonly Section[]): readonly Shared[] {
  const { role, title } = section
  const lines = contentOf(section)
  const [line] = lines
  if (role === undefined || title === undefined || line === undefined || !isTold(role)) return []
  if (![title.text, line.text].some((text) => forAll.test(text)) || different.test(line.text)) return []
  const field = { role, label: title, name: section.label ?? title.text, lines }
  return [{ field, around, line, adds: more.test(line.text), onlyLeads: false }]
}

function isTold(role: LabelRole): boolean {
  return role === "information" || role.startsWith("purpose")
}

interface Where {
  readonly around: readonly Section[]
  readonly reading: Reading
}

function inLine(line: Line, after: () => readonly Block[], { around, reading }: Where): readonly Shared[] {
  return line.text.split(/(?<=。)/u).flatMap((sentence) => {
    const isForAll = sendsToThose.test(sentence) || forAll.test(sentence)
    const onlyLeads = !isForAll && leadsToModules.test(sentence)
    if (!(isForAll || onlyLeads) || !toldOfSending.test(sentence) || different.test(sentence)) return []
    const told = readSentence(sentence, reading)
    const isOfInformation = tellsWhatAlone(sentence, told)
    if (told.some(({ parties, status }) => parties.length > 0 || status !== "current")) return []
    const shared = (role: LabelRole, lines: readonly Line[]): readonly Shared[] =>
      lines.length === 0 || (role !== "information" && isOfInformation)
        ? []
        : [
            {
              field: fieldOf(role, lines),
              around,
              line,
              adds: !onlyLeads && more.test(sentence),
              onlyLeads,
            },
          ]
    const asLines = (texts: readonly string[]) => texts.map((text) => ({ ...line, text }))
    const listed = listsBelow(sentence) ? itemsAfter(after(), reading) : []
    const all = (of: (each: (typeof told)[number]) => readonly string[]) => asLines(told.flatMap(of))
    return [
      ...shared("information", listed.length > 0 ? listed : all(({ information }) => information)),
      ...shared(
        "purpose-own",
        all(({ purposes }) => purposes.own),
      ),
      ...shared(
        "purpose-destination",
        all(({ purposes }) => purposes.destination),
      ),
      ...shared(
        onlyLeads ? "purpose-own" : "purpose",
        all(({ purposes }) => purposes.unassigned),
      ),
    ]
  })
}

/** 次の情報を送信します; 以下の会社に情報を送信します announces the companies. */
function listsBelow(sentence: string): boolean {
  return /(次|以下|下記)の[^。、にへと]{0,12}(情報|データ|項目|もの)/u.test(sentence)
}

/** What 情報を以下の会社に送信します is for is said of nothing in particular. */
function tellsWhatAlone(sentence: string, told: readonly Told[]): boolean {
  const isVague = told.every(({ information }) => information.length === 0)
  return (isVague && sendsToThose.test(sentence)) || these.test(sentence)
}

/** 【利用目的：広告の配信】 or （1）広告を配信するため over a table. */
function ofHeadings({ title, above }: NoticeRecord, { roleOf, purposes }: Reading): readonly Field[] {
  return [...(title === undefined ? [] : [title]), ...above].flatMap((line) => {
    const plain = withoutMarks(line.text)
    if (/.{4}(ため|目的)$/u.test(plain) && plain.length <= 60 && roleOf(plain) === undefined)
      return [{ role: "purpose", label: line, name: "", lines: [{ ...line, text: plain }] }]
    const [, name = "", value = ""] =
      /^[【[〈<《「]?(?:[\d０-９]+[.．、)]\s*)?([^：:】]{2,20})[：:]\s*([^】\]〉>》」]+)[】\]〉>》」]?$/u.exec(
        asShown(line.text),
      ) ?? []
    const role = value === "" ? undefined : roleOf(name)
    if (role?.startsWith("purpose") !== true || !namesPurpose(value, purposes)) return []
    return [{ role, label: line, name, lines: [{ ...line, text: value }] }]
  })
}
