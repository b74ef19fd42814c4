import { exactTerm } from "../information/find-terms.ts"
import { type Block, type Line, linesOf, type Section } from "../layout/outline.ts"
import { isPhrase } from "../names/company-name.ts"
import { bareName, isShort, nameInLine } from "../names/name-in-line.ts"
import { nameText } from "../names/name-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { tellsOfItself } from "./tells-of-itself.ts"
import { toldBefore } from "./told-before-names.ts"

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

/** 以下のサービスに…を送信しています over a heading per service, unless what stands below tells it of each. */
function headedRun(lines: readonly Line[], headed: readonly Section[], reading: Reading): readonly Run[] {
  const names = headed.flatMap(({ title, children }) => {
    const name = title === undefined ? undefined : nameInLine(title, reading)
    if (title === undefined || name === undefined) return []
    return [named(title, name, { links: children.flatMap(linesOf).filter(hasAddress), reading })]
  })
  const isList = names.length > 0 && names.length === headed.length
  const isToldBelow = isList && headed.some((section) => tellsOfItself(section, reading))
  return isList && !isToldBelow ? [{ names, before: lines.slice(-lookBack) }] : []
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
  return {
    fields: [
      fieldOf(isService ? "service" : "party", [{ ...line, links: [] }]),
      ...told,
      ...(links.length === 0 ? [] : [fieldOf(isOptOut ? "opt-out" : "other", links)]),
    ],
    above,
    loose: [],
    element: line.element,
    source: "item",
  }
}
