import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import { matchesName } from "./matches-name.ts"
import { wordsOfName } from "./words-of-name.ts"

type Entry = ParameterTable["parameters"][number]

/** Where each name stands in the table. */
interface NameIndex {
  /** Names held against a field's last part. */
  readonly last: ReadonlyMap<string, readonly number[]>
  /** Names held against the whole dotted name. */
  readonly whole: readonly (readonly [name: string, entry: number])[]
  /** Phrases without their spaces. */
  readonly phrases: ReadonlyMap<string, readonly number[]>
  /** Entries that go by the value alone. */
  readonly anyName: readonly number[]
  /** Answers for field names met before: a site's sends repeat theirs. */
  readonly answers: Map<string, readonly Entry[]>
}

const indexes = new WeakMap<ParameterTable, NameIndex>()
/** A page may make up names without end; beyond so many the answers are found anew. */
const mostAnswers = 20_000

/**
 * The entries of the dictionary that speak of a field of this name: those that have it as it is written in the table's
 * order, then those with its last words, the most words first, then those that take any name.
 */
export function entriesFor(fieldName: string, table: ParameterTable): readonly Entry[] {
  const index = indexes.get(table) ?? indexNames(table)
  indexes.set(table, index)
  const known = index.answers.get(fieldName)
  if (known) return known
  const entries = find(fieldName, index, table)
  if (index.answers.size >= mostAnswers) index.answers.clear()
  index.answers.set(fieldName, entries)
  return entries
}

function find(fieldName: string, index: NameIndex, { parameters }: ParameterTable): readonly Entry[] {
  const words = wordsOfName(fieldName)
  const found = new Set([...written(fieldName, index), ...phrased(words, index), ...index.anyName])
  const text = words.join(" ")
  return [...found]
    .map((at) => parameters[at] as Entry)
    .filter(({ unless }) => unless === undefined || !new RegExp(unless, "u").test(text))
}

function written(fieldName: string, { last, whole }: NameIndex): readonly number[] {
  const lastPart = fieldName.slice(fieldName.lastIndexOf(".") + 1)
  const named = whole.filter(([name]) => matchesName(name, fieldName)).map(([, entry]) => entry)
  return [...(last.get(lastPart) ?? []), ...named].sort((a, b) => a - b)
}

const mostWords = 5

function phrased(words: readonly string[], { phrases }: NameIndex): readonly number[] {
  const ends = words.slice(-mostWords).map((_, at, tail) => tail.slice(at).join(""))
  // `deviceid2`, `device_id_v2`: a number at the end does not make it another thing.
  return ends.flatMap((end) => phrases.get(end) ?? phrases.get(end.replace(/v?\d$/, "")) ?? [])
}

function indexNames({ parameters }: ParameterTable): NameIndex {
  const names = parameters.flatMap((entry, at) => entry.names.map((name) => [name, at] as const))
  const isAny = ([name]: readonly [string, number]) => name === "*"
  const isWhole = ([name]: readonly [string, number]) => /[.*]/.test(name)
  return {
    last: grouped(names.filter((one) => !isWhole(one))),
    whole: names.filter((one) => isWhole(one) && !isAny(one)),
    phrases: grouped(
      parameters.flatMap((entry, at) =>
        entry.phrases.map((phrase) => [phrase.replaceAll(" ", ""), at] as const),
      ),
    ),
    anyName: names.filter(isAny).map(([, entry]) => entry),
    answers: new Map(),
  }
}

function grouped(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [key, at] of pairs) groups.set(key, [...(groups.get(key) ?? []), at])
  return groups
}
