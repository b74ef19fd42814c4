import type { LabelRole } from "../labels/label-role.ts"
import { type Block, contentOf, type Line, linesOf, type Section } from "../layout/outline.ts"
import { isCompanyAlone, isPhrase } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import type { Reading } from "../reading.ts"
import { readSentence } from "../sentences/read-sentence.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * Services of a group, each in a box of its own with a heading and a line for its company and without labels, as
 * managers of consent list them; what is sent and what for is said once for the group.
 */
export function serviceCards(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, { above: [], told: [] }, reading))
}

interface Around {
  readonly above: readonly Line[]
  readonly told: readonly Field[]
}

function inSection(section: Section, { above, told }: Around, reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const sections = section.children.filter((child) => child.kind === "section")
  const own = toldIn(section, reading)
  const around = { above: headings, told: own.length > 0 ? own : told }
  const cards = sections.flatMap((child) => cardsIn(child))
  const named = cards.flatMap((card) => cardOf(card, around, reading))
  if (named.length * 2 > cards.length && around.told.length > 0) return named
  return sections
    .filter(({ role }) => role === undefined)
    .flatMap((child) => inSection(child, around, reading))
}

/** Headed boxes, looking through those that only hold them. */
function cardsIn(section: Section): readonly Section[] {
  if (section.role !== undefined || holdsLabels(section)) return []
  if (section.title !== undefined) return [section]
  const [only, ...more] = section.children
  return only?.kind === "section" && more.length === 0 ? cardsIn(only) : []
}

function holdsLabels({ children }: Section): boolean {
  return children.some(
    (child) =>
      child.kind === "section" && ((child.role !== undefined && isTold(child.role)) || holdsLabels(child)),
  )
}

function isTold(role: LabelRole): boolean {
  return role === "information" || role.startsWith("purpose")
}

function cardOf(card: Section, { above, told }: Around, { names }: Reading): readonly NoticeRecord[] {
  const { title, element } = card
  const [line] = card.children
  if (title === undefined || line?.kind !== "line") return []
  const text = nameText(line)
  if (isPhrase(text) || (!isCompanyAlone(text) && !names.isCompany(text))) return []
  return [
    {
      fields: [
        fieldOf("destination", [{ ...line, text }]),
        ...told,
        fieldOf("other", contentOf(card).slice(1)),
      ],
      title,
      above,
      loose: [],
      element,
      source: "card",
    },
  ]
}

/** What the group says: under labels, else in its sentences. */
function toldIn({ children }: Section, reading: Reading): readonly Field[] {
  const labelled = children.flatMap(labelsIn)
  if (labelled.length === 0 || labelled.some(({ role }) => role.startsWith("purpose"))) return labelled
  const lines = children.filter((child) => child.kind === "line")
  const said = lines.flatMap((line) => purposesIn(line, reading))
  return said.length === 0 ? labelled : [...labelled, fieldOf("purpose", said)]
}

function labelsIn(child: Block): readonly Field[] {
  if (child.kind === "line") return []
  if (child.role !== undefined && isTold(child.role))
    return [
      {
        role: child.role,
        label: child.title,
        name: child.label ?? "",
        lines: child.children.flatMap(linesOf),
      },
    ]
  return child.title === undefined ? child.children.flatMap(labelsIn) : []
}

function purposesIn(line: Line, reading: Reading): readonly Line[] {
  const whole = /^(?:[^、。]{1,30}は、)?(.{4,200}ため)に(?:利用|使用|導入)し(?:てい)?ます。?$/u.exec(
    line.text,
  )?.[1]
  const told = readSentence(line.text, reading).flatMap(({ purposes }) => [
    ...purposes.own,
    ...purposes.unassigned,
  ])
  return (whole === undefined ? told : [whole]).map((text) => ({ ...line, text }))
}
