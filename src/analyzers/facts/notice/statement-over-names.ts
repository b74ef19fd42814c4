import { isPhrase } from "./company-name.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { exactTerm } from "./find-terms.ts"
import type { LabelRole } from "./label-role.ts"
import { bareName, isShort, nameInLine } from "./name-in-line.ts"
import { nameText } from "./name-text.ts"
import { type Block, type Line, linesOf, type Section } from "./outline.ts"
import { splitSentences } from "./plain-text.ts"
import { readSentence } from "./read-sentence.ts"
import type { Reading } from "./reading.ts"

/**
 * Sentences over a list of names (Cookieに保存された情報を以下の広告配信サービス会社に提供し…): one record per name, with
 * what the sentences say. `explicit`: the document says that it is about external transmission; where it does not, the
 * names need addresses and the sentences must speak of a third party's cookies or of browsing.
 */
export function statementsOverNames(
  page: readonly Section[],
  { explicit, reading }: { readonly explicit: boolean; readonly reading: Reading },
): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, [], { explicit, reading }))
}

interface Where {
  readonly explicit: boolean
  readonly reading: Reading
}

function inSection(section: Section, above: readonly Line[], where: Where): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const headed = section.children.flatMap((child) => (isHeading(child) ? [child] : []))
  const lines = section.children.flatMap((child) => (isHeading(child) ? [] : linesOf(child)))
  const own = [...runsIn(lines, where.reading), ...headedRun(lines, headed, where.reading)]
  return [
    ...own.flatMap((run) => recordsOf(run, headings, where)),
    ...headed.flatMap((child) => inSection(child, headings, where)),
  ]
}

function isHeading(block: Block): block is Section {
  return block.kind === "section" && block.source === "heading" && block.children.length > 0
}

/** Names one below the other, each with the links it stands beside, and the lines before them. */
interface Run {
  readonly names: readonly Named[]
  readonly before: readonly Line[]
}

interface Named {
  readonly line: Line
  readonly isService: boolean
  readonly links: readonly Line[]
}

function named(
  line: Line,
  text: string,
  { links, reading: { names, services } }: { readonly links: readonly Line[]; readonly reading: Reading },
): Named {
  const isService = !names.isCompany(text) && exactTerm(text, services).length > 0
  return { line: { ...line, text }, isService, links }
}

const lookBack = 12

function runsIn(lines: readonly Line[], reading: Reading): readonly Run[] {
  const runs: { names: Named[]; before: readonly Line[] }[] = []
  let open: (typeof runs)[number] | undefined
  for (const [at, line] of lines.entries()) {
    const name =
      nameInLine(line, reading) ??
      nameAlike(line) ??
      nameBeside(line, { above: open && lines[at - 1], below: lines[at + 1], reading })
    const last = open?.names.at(-1)
    if (name !== undefined) {
      open ??= { names: [], before: lines.slice(Math.max(0, at - lookBack), at) }
      if (open.names.length === 0) runs.push(open)
      open.names.push(named(line, name, { links: hasAddress(line) ? [line] : [], reading }))
    } else if (open !== undefined && last !== undefined && isAddressAlone(line))
      open.names.splice(-1, 1, { ...last, links: [...last.links, line] })
    else open = undefined
  }
  return runs.filter(({ names }) => areNames(names, reading))
}

/** Most of them are known, or companies by their form. */
function areNames(names: readonly Named[], reading: Reading): boolean {
  return names.filter(({ line }) => nameInLine(line, reading) !== undefined).length * 2 > names.length
}

/** 以下のサービスに…を送信しています over a heading per service. */
function headedRun(lines: readonly Line[], headed: readonly Section[], reading: Reading): readonly Run[] {
  const names = headed.flatMap(({ title, children }) => {
    const name = title === undefined ? undefined : nameInLine(title, reading)
    if (title === undefined || name === undefined) return []
    return [named(title, name, { links: children.flatMap(linesOf).filter(hasAddress), reading })]
  })
  return names.length === 0 || names.length < headed.length ? [] : [{ names, before: lines.slice(-lookBack) }]
}

/** A few words with an address, which may be a name nobody knows. */
function nameAlike(line: Line): string | undefined {
  const text = bareName(line)
  return hasAddress(line) && isShort(text) && text.length <= 30 && !isPhrase(text) ? text : undefined
}

/** The line above where that is one of the names, and the line below. */
interface Around {
  readonly above: Line | undefined
  readonly below: Line | undefined
  readonly reading: Reading
}

/** A few words drawn as a name above or below them is. */
function nameBeside(line: Line, { above, below, reading }: Around): string | undefined {
  const text = bareName(line)
  if (!isShort(text) || text.length > 40 || isPhrase(text)) return undefined
  const isName = below !== undefined && nameInLine(below, reading) !== undefined
  const beside = above ?? (isName ? below : undefined)
  return beside !== undefined && isDrawnAs(line, beside) ? text : undefined
}

/** Whether two lines bear the same bullet in the same element, or are items of one list. */
function isDrawnAs(one: Line, other: Line): boolean {
  if (one.inItem && other.inItem) return one.block !== other.block && one.block.parent === other.block.parent
  const [own, its] = [bulletOf(one), bulletOf(other)]
  return own !== undefined && own === its && one.block === other.block
}

function bulletOf({ text }: Line): string | undefined {
  return /^[・●○■◆*-]/u.exec(text)?.[0]
}

function hasAddress({ text, links }: Line): boolean {
  return links.length > 0 || /https?:\/\//u.test(text)
}

function isAddressAlone(line: Line): boolean {
  return hasAddress(line) && nameText(line) === ""
}

function recordsOf(run: Run, above: readonly Line[], { explicit, reading }: Where): readonly NoticeRecord[] {
  const { names, before } = run
  const enough = names.length > 1 || above.length > 0
  if (!enough || (!explicit && names.some(({ links }) => links.length === 0))) return []
  const told = toldBefore(before, { explicit, reading })
  const isOptOut = before.some(({ text }) => /(オプトアウト|無効|停止|拒否|広告設定)/u.test(text))
  return told.length === 0 ? [] : names.map((named) => recordOf(named, { told, above, isOptOut }))
}

interface Said {
  readonly told: readonly Field[]
  readonly above: readonly Line[]
  readonly isOptOut: boolean
}

function recordOf({ line, links, isService }: Named, { told, above, isOptOut }: Said): NoticeRecord {
  const field = (role: LabelRole, lines: readonly Line[]): Field => ({
    role,
    label: undefined,
    name: "",
    lines,
  })
  return {
    fields: [
      field(isService ? "service" : "party", [{ ...line, links: [] }]),
      ...told,
      ...(links.length === 0 ? [] : [field(isOptOut ? "opt-out" : "other", links)]),
    ],
    above,
    loose: [],
    element: line.element,
    source: "item",
  }
}

const telling = /(事業者|会社|企業|サービス|第三者|送信先|ツール|配信)/u
const matter = /(Cookie|クッキー|情報|履歴|データ|識別子|アクセス|URL|アドレス)/iu
const stopping = /(オプトアウト|無効|拒否|停止|こちら|ご確認|ご覧)/u
const announcing = /(以下|下記|次|上記)の/u
/** What a policy that does not speak of external transmission must say. */
const ofThirdParty = /(第三者|広告配信|配信事業者|外部|広告会社|広告サービス)/u
const ofBrowsing = /(Cookie|クッキー|閲覧|訪問|アクセス情報|識別子|行動履歴)/iu

/** What the sentences nearest above the names say is sent, and what for. */
function toldBefore(before: readonly Line[], { explicit, reading }: Where): readonly Field[] {
  const sentences = before
    .flatMap((line) => splitSentences(line.text).map((text) => ({ ...line, text })))
    .filter(({ text }) => isTelling(text) && (explicit || (ofThirdParty.test(text) && ofBrowsing.test(text))))
  const main = sentences.findLast(({ text }) => announcing.test(text)) ?? sentences.at(-1)
  if (main === undefined || (explicit && !announcing.test(main.text))) return []
  const inOrder = [main, ...sentences.filter((each) => each !== main).toReversed()]
  const information = firstOf(inOrder, reading, informationIn)
  const purposes = firstOf(inOrder, reading, purposesIn)
  return information.length === 0 && (!explicit || purposes.length === 0) ? [] : [...information, ...purposes]
}

function isTelling(text: string): boolean {
  if (stopping.test(text) || /(ません|ない)。?$/u.test(text)) return false
  return telling.test(text) && matter.test(text)
}

type Told = ReturnType<typeof readSentence>[number]

function firstOf(
  sentences: readonly Line[],
  reading: Reading,
  read: (told: readonly Told[], line: Line) => readonly Field[],
): readonly Field[] {
  for (const line of sentences) {
    const found = read(readSentence(line.text, reading), line)
    if (found.length > 0) return found
  }
  return []
}

function informationIn(told: readonly Told[], line: Line): readonly Field[] {
  return fieldOf(
    "information",
    told.flatMap(({ information }) => information),
    line,
  )
}

function purposesIn(told: readonly Told[], line: Line): readonly Field[] {
  const of = (side: keyof Told["purposes"]) => told.flatMap(({ purposes }) => purposes[side])
  return [
    ...fieldOf("purpose-own", of("own"), line),
    ...fieldOf("purpose-destination", of("destination"), line),
    ...fieldOf("purpose", of("unassigned"), line),
  ]
}

function fieldOf(role: LabelRole, texts: readonly string[], line: Line): readonly Field[] {
  if (texts.length === 0) return []
  return [{ role, label: undefined, name: "", lines: texts.map((text) => ({ ...line, text, links: [] })) }]
}
