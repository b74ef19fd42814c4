import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import { matchesName } from "./matches-name.ts"

type Entry = ParameterTable["parameters"][number]

/** Where each name stands in the table: names compared with a field's last part, and those of the whole dotted name. */
interface NameIndex {
  readonly last: ReadonlyMap<string, readonly number[]>
  readonly whole: readonly (readonly [name: string, entry: number])[]
  /** Answers for field names met before: a site's sends repeat theirs. */
  readonly answers: Map<string, readonly Entry[]>
}

const indexes = new WeakMap<ParameterTable, NameIndex>()
/** A page may make up names without end; beyond so many the answers are found anew. */
const mostAnswers = 20_000

/** The entries of the dictionary that speak of a field of this name, in the table's order. */
export function entriesFor(fieldName: string, table: ParameterTable): readonly Entry[] {
  const index = indexes.get(table) ?? indexNames(table)
  indexes.set(table, index)
  const known = index.answers.get(fieldName)
  if (known) return known
  const entries = find(fieldName, index).map((at) => table.parameters[at] as Entry)
  if (index.answers.size >= mostAnswers) index.answers.clear()
  index.answers.set(fieldName, entries)
  return entries
}

function find(fieldName: string, { last, whole }: NameIndex): readonly number[] {
  const lastPart = fieldName.slice(fieldName.lastIndexOf(".") + 1)
  const named = whole.filter(([name]) => matchesName(name, fieldName)).map(([, entry]) => entry)
  return [...new Set([...(last.get(lastPart) ?? []), ...named])].sort((a, b) => a - b)
}

function indexNames({ parameters }: ParameterTable): NameIndex {
  const names = parameters.flatMap((entry, at) => entry.names.map((name) => [name, at] as const))
  const isWhole = ([name]: readonly [string, number]) => /[.*]/.test(name)
  const last = new Map<string, number[]>()
  for (const [name, at] of names.filter((one) => !isWhole(one)))
    last.set(name, [...(last.get(name) ?? []), at])
  return { last, whole: names.filter(isWhole), answers: new Map() }
}
