import type { ReadEntry, ReadNotice } from "../../src/analyzers/facts/notice/entries/read-entry.ts"
import type { Mutant, Part } from "./mutants.ts"
import { isSameName, letters } from "./spans.ts"

/** `read`: the whole notice's reading had the item; `noticed`: the mutant's has it no more; `clean`: nothing else changed. */
export interface Judged {
  readonly read: boolean
  readonly noticed: boolean
  readonly clean: boolean
}

/**
 * Compares the reading of a mutant with that of the whole notice. An entry that loses its only name may go; one that
 * then bears another company's name is not clean.
 */
export function judgeMutant(mutant: Mutant, whole: ReadNotice, read: ReadNotice): Judged {
  if (mutant.part === "entry") return judgeEntry(mutant, whole.entries, read.entries)
  const has = (entry: ReadEntry) => holds(entry, mutant.part, mutant.item)
  const before = whole.entries.filter(has)
  const lost = before.length - read.entries.filter(has).length
  return {
    read: before.length >= mutant.entries,
    noticed: lost === mutant.entries,
    clean: isAligned(whole.entries, read.entries, mutant),
  }
}

/** Entries side by side in order, each as before but for the item; a nameless one may be left out. */
function isAligned(before: readonly ReadEntry[], now: readonly ReadEntry[], mutant: Mutant): boolean {
  let at = 0
  for (const entry of before) {
    const next = now[at]
    const touched = holds(entry, mutant.part, mutant.item) && !hasStill(next, mutant)
    const renamed = mutant.part === "operator" && isRenamed(next, touched, before)
    if (next !== undefined && !renamed && stays(entry, next, touched ? mutant : undefined)) at += 1
    else if (
      mutant.part !== "operator" ||
      entry.service !== undefined ||
      !holds(entry, "operator", mutant.item)
    )
      return false
  }
  return at === now.length
}

function isRenamed(now: ReadEntry | undefined, touched: boolean, before: readonly ReadEntry[]): boolean {
  return touched && now?.operator !== undefined && before.some(({ operator }) => operator === now?.operator)
}

function hasStill(entry: ReadEntry | undefined, { part, item }: Mutant): boolean {
  return entry !== undefined && holds(entry, part, item)
}

function holds(entry: ReadEntry, part: Part, item: string): boolean {
  if (part === "operator") return entry.operator !== undefined && isSameName(item, entry.operator)
  return textOf(entry, part).includes(letters(item))
}

function textOf(entry: ReadEntry, part: Part): string {
  if (part === "information") return letters(entry.information.join(""))
  const { own, destination, unassigned } = entry.purposeWords
  return letters([...own, ...destination, ...unassigned].join(""))
}

/** Whether an entry is as before, but for the item where it lost one; a name lost may leave the other in its place. */
function stays(before: ReadEntry, now: ReadEntry, mutant: Mutant | undefined): boolean {
  const part = mutant?.part
  const isNamed = part === "operator" || (before.operator === now.operator && before.service === now.service)
  const same = (each: "information" | "purpose") =>
    (part === each && mutant !== undefined
      ? textOf(before, each).replace(itemIn(mutant.item), "")
      : textOf(before, each)) === textOf(now, each)
  const as = part === "operator" ? withoutLost(before, now) : before
  return isNamed && same("information") && same("purpose") && rest(as) === rest(now)
}

interface Rest extends Pick<ReadEntry, "status"> {
  readonly optOut?: string | undefined
  readonly policy?: string | undefined
  readonly country?: string | undefined
}

/** The country in brackets behind a name goes with it, and so do addresses that the page gives for that name. */
function withoutLost(before: ReadEntry, now: ReadEntry): Rest {
  const { optOut, policy, country } = now
  return {
    status: before.status,
    optOut: optOut === undefined ? undefined : before.optOut,
    policy: policy === undefined ? undefined : before.policy,
    country: country === undefined ? undefined : before.country,
  }
}

function rest({ status, optOut, policy, country }: Rest): string {
  return JSON.stringify([status, optOut, policy, country])
}

function judgeEntry({ item }: Mutant, before: readonly ReadEntry[], now: readonly ReadEntry[]): Judged {
  const left = [...now.map(signature)]
  const gone = before.filter((entry) => {
    const at = left.indexOf(signature(entry))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const names = (entry: ReadEntry) =>
    [entry.operator ?? [], entry.service ?? []].flat().some((name) => letters(item).includes(letters(name)))
  const first = gone[0]
  return {
    read: before.some(names),
    noticed: before.length - now.length === 1,
    clean: gone.length === 1 && left.length === 0 && first !== undefined && names(first),
  }
}

function signature(entry: ReadEntry): string {
  return JSON.stringify([
    entry.operator,
    entry.service,
    textOf(entry, "information"),
    textOf(entry, "purpose"),
    rest(entry),
  ])
}

/** The item with the words that go when it is taken out (など, その他の, のため). */
function itemIn(item: string): RegExp {
  return new RegExp(`${RegExp.escape(letters(item))}(等|など|その他の?|および|及び|のために?|の目的で)?`, "u")
}
