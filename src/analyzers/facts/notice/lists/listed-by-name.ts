import { findTerms } from "../information/find-terms.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { ListedName } from "./listed-services.ts"

/** Finds those of a list that other chapters mean by a name: アナリティクス, X, 楽天, 広告 for the part of the list under 広告収入を得るため. */
export type ByName = (name: string) => readonly ListedName[]

export function byName(listed: readonly ListedName[], reading: Reading): ByName {
  const known = listed.map((each) => ({ each, words: wordsFor(each, reading) }))
  const groups = Map.groupBy(listed, ({ group }) => comparable(group?.text ?? ""))
  groups.delete("")
  const one = (name: string): readonly ListedName[] => {
    const plain = comparable(name.replace(/[（(][^（()）]*[）)]$/u, ""))
    if (plain === "" || plain.length > 40) return []
    const graded = known.map(({ each, words }) => ({ each, grade: gradeOf(plain, words, each) }))
    const best = Math.max(0, ...graded.map(({ grade }) => grade))
    return best === 0 ? [] : graded.flatMap(({ each, grade }) => (grade === best ? [each] : []))
  }
  return (name) => {
    const pieces = name
      .split(/[、,／/・]|と(?=[\p{Script=Latin}\p{Script=Katakana}])/u)
      .filter((piece) => piece.trim() !== "")
    const each = pieces.map(one)
    if (pieces.length > 1 && each.every(({ length }) => length > 0)) return [...new Set(each.flat())]
    const whole = one(name)
    return whole.length > 0 ? whole : inGroup(pieces, groups)
  }
}

function inGroup(
  pieces: readonly string[],
  groups: ReadonlyMap<string, readonly ListedName[]>,
): readonly ListedName[] {
  const words = pieces.map((piece) =>
    comparable(
      piece.replace(/(系|関連|用)?(のため|の?ツール|の?サービス|の?[\d０-９二三四五]社|の?各社)?$/u, ""),
    ),
  )
  if (words.length === 0 || words.some((word) => word.length < 2)) return []
  const meant = [...groups].filter(([heading]) => words.every((word) => heading.includes(word)))
  return meant.length === 1 ? (meant[0]?.[1] ?? []) : []
}

/** What the knowledge calls the service elsewhere. */
function wordsFor({ service }: ListedName, { services }: Reading): readonly string[] {
  if (service === undefined) return []
  const ids = new Set(findTerms(service, services).flatMap((term) => term.ids))
  if (ids.size === 0) return []
  return [...services.byKey.values()].flatMap((term) =>
    term.ids.some((id) => ids.has(id)) ? [term.key] : [],
  )
}

function gradeOf(
  plain: string,
  words: readonly string[],
  { service = "", operator = "" }: ListedName,
): number {
  const [own, company] = [comparable(service), comparable(operator)]
  if (own === plain) return 5
  if (own !== "" && own.startsWith(plain)) return 4
  const isLonger = own !== "" && plain.includes(own) && plain.length <= own.length + 8
  if (plain.length > 2 && (own.includes(plain) || isLonger)) return 3
  if (plain.length > 3 && words.some((word) => word.endsWith(plain))) return 2
  return company !== "" && company.startsWith(plain) ? 1 : 0
}
