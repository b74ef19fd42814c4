import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { toldBefore } from "../lists/told-before-names.ts"
import { bareName, nameInLine } from "../names/name-in-line.ts"
import { isNameAlike } from "../names/names-in-item.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { purposeHeading } from "./purpose-heading.ts"

/**
 * 広告の配信 over a list of names, 地図の表示 over another: an entry per name with what the words above it say it is for;
 * what is sent is told once, before them.
 */
export function purposesOverNames(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inLines(linesOf(section), reading))
}

interface Named {
  readonly line: Line
  readonly name: string
  readonly group: Line
}

function inLines(lines: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  if (!lines.some((line) => nameOf(line, reading) !== undefined)) return []
  const named = namedIn(lines, reading)
  const [first] = named
  if (first === undefined || new Set(named.map(({ group }) => group)).size < 2) return []
  const before = lines.slice(0, lines.indexOf(first.line))
  const told = toldBefore(before, { explicit: true, reading })
  return named.map((each) => recordOf(each, told))
}

function namedIn(lines: readonly Line[], reading: Reading): readonly Named[] {
  const named: Named[] = []
  let group: Line | undefined
  for (const line of lines) {
    const name = group === undefined ? undefined : nameOf(line, reading)
    const said = name === undefined ? purposeHeading(line.text, reading) : undefined
    if (group !== undefined && name !== undefined) named.push({ line, name, group })
    else if (said !== undefined) group = { ...line, text: said, links: [] }
    else if (endsGroup(line)) group = undefined
  }
  return named
}

/** Known, or one item of a list as names are. */
function nameOf(line: Line, reading: Reading): string | undefined {
  const known = nameInLine(line, reading)
  if (known !== undefined || !isItem(line)) return known
  const name = bareName(line)
  return isNameAlike(name.replace(/[（(][^（()）]+[）)]$/u, ""), reading) ? name : undefined
}

function isItem({ inItem, text }: Line): boolean {
  return inItem || /^[・●○■◆*-]/u.test(text)
}

/** Another heading; a sentence or a link between the names ends nothing. */
function endsGroup({ emphasised, text }: Line): boolean {
  return emphasised && !/。$/u.test(text)
}

function recordOf({ line, name, group }: Named, told: readonly Field[]): NoticeRecord {
  const field = (role: Field["role"], label: Line, text: string): Field => ({
    role,
    label,
    name: "",
    lines: [{ ...label, text }],
  })
  return {
    fields: [
      field("party", line, name),
      field("purpose", group, group.text),
      ...told.filter(({ role }) => role === "information"),
    ],
    above: [group],
    loose: [],
    element: line.element,
    source: "item",
  }
}
