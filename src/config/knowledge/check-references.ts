import type { KnowledgeTables } from "./knowledge.ts"
import { type Mention, mentionsOfTables, mentionsOfVendor } from "./mentions.ts"
import { formatPath, type Problem } from "./problem.ts"
import type { VendorFile } from "./read-vendor-files.ts"

/** Every category, purpose, function or service that a file uses and nothing defines. */
export function checkReferences(tables: KnowledgeTables, vendors: readonly VendorFile[]): readonly Problem[] {
  const known: Record<Mention["kind"], ReadonlySet<string>> = {
    category: new Set(Object.keys(tables.information.categories)),
    purpose: new Set(Object.keys(tables.purposes.purposes)),
    function: new Set(Object.keys(tables.functions.functions)),
    // A mention of a service is only made when the vendor does not have it.
    service: new Set(),
  }
  return [...mentionsOfTables(tables), ...vendors.flatMap(mentionsOfVendor)]
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ place, kind, id }) => ({
      file: place.file,
      at: formatPath(place.path),
      expected: `expected a known ${kind}, found "${id}"`,
    }))
}
