import { findTerms } from "./find-terms.ts"
import { contentOf, linesOf, type Section } from "./outline.ts"
import { readName } from "./party.ts"
import { comparable } from "./plain-text.ts"
import type { ReadEntry } from "./read-entry.ts"
import type { Reading } from "./reading.ts"

/** A company and a service of it, from a list that stands apart from the entries. */
export interface Listed {
  readonly operator: string
  readonly service?: string
}

/** Lists of destinations: a company and, below it, its services. */
export function readDirectory(page: readonly Section[], reading: Reading): readonly Listed[] {
  return page.flatMap((section) => [
    ...own(section, reading),
    ...readDirectory(section.children.filter(isSection), reading),
  ])
}

function isSection(block: Section["children"][number]): block is Section {
  return block.kind === "section"
}

function own(section: Section, reading: Reading): readonly Listed[] {
  if (section.role !== "destination" && section.role !== "party") return []
  const firstHeading = section.children.findIndex(
    (child) => child.kind === "section" && child.source === "heading",
  )
  const listed =
    firstHeading < 0 ? contentOf(section) : section.children.slice(0, firstHeading).flatMap(linesOf)
  const out: Listed[] = []
  let operator: string | undefined
  for (const { text } of listed) {
    const named = readName(text, reading.names)
    if (named.service !== undefined && named.operator !== undefined)
      out.push({ operator: named.operator, service: named.service })
    else if (text.length <= 60 && reading.names.isCompany(text)) {
      operator = text
      out.push({ operator })
    } else if (operator !== undefined && text.length <= 60) out.push({ operator, service: text })
  }
  return out
}

/** The company that the directory gives for an entry which only names its service. */
export function withListedOperator(
  entry: ReadEntry,
  directory: readonly Listed[],
  reading: Reading,
): ReadEntry {
  const service = entry.service ?? entry.heading
  if (entry.operator !== undefined || service === undefined) return entry
  const found =
    directory.find(
      (listed) => listed.service !== undefined && sameService(listed.service, service, reading),
    ) ?? onlyCompany(directory)
  return found === undefined ? entry : { ...entry, operator: found.operator }
}

function onlyCompany(directory: readonly Listed[]): Listed | undefined {
  return new Set(directory.map(({ operator }) => comparable(operator))).size === 1 ? directory[0] : undefined
}

function sameService(one: string, other: string, { services }: Reading): boolean {
  const [a, b] = [comparable(one), comparable(other)]
  if (a.includes(b) || b.includes(a)) return true
  const ids = new Set(findTerms(one, services).flatMap((term) => term.ids))
  return findTerms(other, services).some((term) => term.ids.some((id) => ids.has(id)))
}
