import { formatPath, type Problem } from "./problem.ts"
import type { InformationTable, PurposeTable } from "./tables.ts"

type Grouped = Readonly<Record<string, { readonly terms: readonly string[] }>>

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
    group.terms.map((term, index) => ({ id, index, term, folded: term.normalize("NFKC").toLowerCase() })),
  )
  return terms.flatMap(({ id, index, term, folded }) => {
    const other = first.get(folded)
    first.set(folded, other ?? id)
    if (other === undefined) return []
    const at = formatPath([field, id, "terms", index])
    return [{ file, at, expected: `expected a word of its own, found "${term}" which ${other} has` }]
  })
}
