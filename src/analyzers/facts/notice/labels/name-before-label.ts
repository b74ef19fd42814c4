import type { Block, Section } from "../layout/outline.ts"
import { asShown, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isCore } from "./label.ts"

/** A label that says first of whom: Google Analyticsに送る情報. */
interface NamedLabel {
  readonly name: string
  readonly label: string
}

/**
 * Headings that say in one what is sent and to whom (X に送る情報, Y が取得する情報) become a heading of that name over the
 * label. Names the knowledge lacks are taken where another label of the same words has one it knows.
 */
export function withNamesBeforeLabels(page: readonly Section[], reading: Reading): readonly Section[] {
  const named = new Map<Section, NamedLabel>()
  const collect = (section: Section): void => {
    const one = namedLabel(section, reading)
    if (one !== undefined) named.set(section, one)
    for (const child of section.children) if (child.kind === "section") collect(child)
  }
  page.forEach(collect)
  const isKnown = ({ name }: NamedLabel) => reading.names.isService(name) || reading.names.isCompany(name)
  const known = new Set([...named.values()].filter(isKnown).map(({ label }) => comparable(label)))
  const taken = new Map([...named].filter(([, { label }]) => known.has(comparable(label))))
  return taken.size === 0 ? page : page.map((section) => withHeadings(section, taken))
}

const between = /(?:に対して|において|に|へ|が|で|の)(?=[\p{Script=Han}\p{Script=Hiragana}])/gu

function namedLabel({ source, role, title, label }: Section, reading: Reading): NamedLabel | undefined {
  if ((source !== "heading" && source !== "label") || !isCore(role) || title === undefined) return undefined
  const text = asShown(label ?? title.text)
  if (text.length > 60) return undefined
  return [...text.matchAll(between)]
    .map((found) => ({ name: text.slice(0, found.index), label: text.slice(found.index + found[0].length) }))
    .find(({ name, label: rest }) => isName(name, reading) && reading.roleOf(rest) === role)
}

const generic =
  /^(外部|他社|第三者|各|以下|次|上記|当|弊|本|この|お客|利用者|ユーザー|会員|端末|ブラウザ|アプリ|サイト)/u

function isName(text: string, { roleOf }: Reading): boolean {
  return text.length >= 2 && roleOf(text) === undefined && !generic.test(text)
}

function withHeadings(section: Section, taken: ReadonlyMap<Section, NamedLabel>): Section {
  const children: Block[] = []
  let last: { readonly name: string; readonly section: Section } | undefined
  for (const child of section.children) {
    const one = child.kind === "section" ? taken.get(child) : undefined
    if (child.kind === "line" || one === undefined) {
      children.push(child.kind === "line" ? child : withHeadings(child, taken))
      last = undefined
      continue
    }
    const labelled: Section = { ...child, source: "label", label: one.label }
    const isSame = last !== undefined && last.name === comparable(one.name)
    if (isSame && last !== undefined) {
      children.pop()
      last = { ...last, section: { ...last.section, children: [...last.section.children, labelled] } }
    } else last = { name: comparable(one.name), section: headed(child, one.name, labelled) }
    children.push(last.section)
  }
  return { ...section, children }
}

function headed({ title, element }: Section, name: string, labelled: Section): Section {
  const { kind, source } = { kind: "section", source: "heading" } as const
  return {
    kind,
    source,
    ...(title === undefined ? {} : { title: { ...title, text: name } }),
    element,
    children: [labelled],
  }
}
