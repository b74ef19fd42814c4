import { formatPath, type Problem } from "./problem.ts"
import type { InformationTable, PurposeTable } from "./tables.ts"

type Lists = Readonly<Partial<Record<"terms" | "wholeTerms" | "broadTerms", readonly string[]>>>
type Grouped = Readonly<Record<string, Lists>>
const lists = ["terms", "wholeTerms", "broadTerms"] as const

/** Words that two categories, or two purposes, both claim: a notice could not be read with them. */
export function checkTerms({ categories }: InformationTable, { purposes }: PurposeTable): readonly Problem[] {
  return [
    ...repeated("information.yml", "categories", categories),
    ...repeated("purposes.yml", "purposes", purposes),
  ]
}

function repeated(file: string, field: string, groups: Grouped): Problem[] {
  const first = new Map<string, string>()
  const terms = Object.entries(groups).flatMap(([id, group]) =>
    lists.flatMap((list) =>
      (group[list] ?? []).map((term, index) => ({ id, list, index, term, folded: foldedOf(term) })),
    ),
  )
  return terms.flatMap(({ id, list, index, term, folded }) => {
    const other = first.get(folded)
    first.set(folded, other ?? id)
    if (other === undefined) return []
    const at = formatPath([field, id, list, index])
    return [{ file, at, expected: `expected a word of its own, found "${term}" which ${other} has` }]
  })
}

function foldedOf(term: string): string {
  return term.normalize("NFKC").toLowerCase()
}
