import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { isCountry } from "../names/country.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isCore, withoutMarks } from "./label.ts"
import type { LabelRole } from "./label-role.ts"
import { matterOfValues } from "./matter-of-values.ts"

/** Letters a label that only this page uses has at most, and how often it stands on it at least. */
const longest = 14
const least = 2
/** Lines below a label that are looked at to tell what it announces. */
const looked = 4

/**
 * Reads a page's own words for labels: a short line that comes back, each time over a value of one kind, announces that
 * kind, in whatever words (なにを, どこまで届くか). Only what no known label on the page announces is learned so; further
 * lines that come back as often as the labels end their values. Gives the roles by label in comparable form.
 */
export function labelsOfPage(page: readonly Section[], reading: Reading): ReadonlyMap<string, LabelRole> {
  const lines = page.flatMap(linesOf)
  const told = linesByLabel(lines)
  const known = [...told.values()].filter(({ text }) => reading.roleOf(text) !== undefined)
  const open = [...told.values()]
    .filter(({ text }) => mayBeLabel(text, reading))
    .map((each) => ({ ...each, values: each.places.map((at) => valueBelow(lines, at, told)) }))
  const missing = missingBeside(known, reading)
  const taught = open.flatMap((each) => learnedFrom(each, missing, reading))
  if (taught.length === 0 || !isWhole(taught, missing)) return new Map()
  const often = Math.max(...[...known, ...taught].map(({ places }) => places.length))
  const learned = [...taught, ...besides(open, taught, often)]
  return new Map(learned.map(({ key, role }) => [key, role]))
}

/** The matters that no known label which comes back announces. */
function missingBeside(known: readonly Told[], { roleOf }: Reading): ReadonlySet<LabelRole> {
  const told = new Set(known.map(({ text }) => matterOfRole(roleOf(text))))
  return new Set((["party", "information", "purpose"] as const).filter((matter) => !told.has(matter)))
}

function learnedFrom(open: Open, missing: ReadonlySet<LabelRole>, reading: Reading): readonly Learned[] {
  if (new Set(open.values).size < 2) return []
  const matter = matterOfValues(open.values, reading)
  if (matter === undefined || !missing.has(matter)) return []
  const isCompanies = matter === "party" && open.values.every(reading.names.isCompany)
  return [{ ...open, role: isCompanies ? "destination" : matter }]
}

/** Whether it is known after all who receives, and what: else the lines are of something else. */
function isWhole(taught: readonly Learned[], missing: ReadonlySet<LabelRole>): boolean {
  return (["party", "information"] as const).every(
    (matter) => !missing.has(matter) || taught.some(({ role }) => matterOfRole(role) === matter),
  )
}

/** Lines that come back as often as the labels: how to stop, or something else that is no part of a value. */
function besides(open: readonly Open[], taught: readonly Learned[], often: number): readonly Learned[] {
  if (often <= least) return []
  return open
    .filter(({ key, places }) => places.length === often && !taught.some((each) => each.key === key))
    .map((each) => ({ ...each, role: tellsOfStopping(each) ? "opt-out" : "other" }))
}

function tellsOfStopping({ text, values }: Open): boolean {
  const stopping = /オプトアウト|停止|止め|やめ|オフ|無効|拒否|断る|不要|設定/u
  return stopping.test(text) || values.filter((value) => stopping.test(value)).length * 2 > values.length
}

interface Told {
  readonly key: string
  readonly text: string
  readonly places: readonly number[]
}

interface Open extends Told {
  readonly values: readonly string[]
}

interface Learned extends Open {
  readonly role: LabelRole
}

/** Short lines that come back on the page, with their places. */
function linesByLabel(lines: readonly Line[]): ReadonlyMap<string, Told> {
  const short = lines.flatMap(({ text, links, inItem }, at) => {
    const bare = withoutMarks(text)
    const isShort = bare.length > 1 && bare.length <= longest && !/[。、]/u.test(bare)
    return isShort && links.length === 0 && !inItem ? [{ key: comparable(bare), text: bare, at }] : []
  })
  return new Map(
    [...Map.groupBy(short, ({ key }) => key)]
      .filter(([key, of]) => key !== "" && of.length >= least)
      .map(([key, of]) => [key, { key, text: of[0]?.text ?? "", places: of.map(({ at }) => at) }]),
  )
}

function mayBeLabel(text: string, { roleOf, names, matterOf, vocabulary }: Reading): boolean {
  const isName = names.isCompany(text) || isCountry(text, vocabulary)
  return roleOf(text) === undefined && !isName && matterOf(text) === undefined
}

/** What stands below a label, up to the next line that comes back. */
function valueBelow(lines: readonly Line[], at: number, told: ReadonlyMap<string, Told>): string {
  const below = lines.slice(at + 1, at + 1 + looked).map(({ text }) => text)
  const end = below.findIndex((text, index) => index > 0 && told.has(comparable(withoutMarks(text))))
  return (end < 0 ? below.slice(0, 1) : below.slice(0, end)).join("、")
}

function matterOfRole(role: LabelRole | undefined): LabelRole {
  if (role?.startsWith("purpose") === true) return "purpose"
  return role === "information" || !isCore(role) ? (role ?? "other") : "party"
}
