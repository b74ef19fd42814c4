import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { parties } from "./chapters.ts"
import type { LabelRole } from "./label-role.ts"
import { matterOfValues } from "./matter-of-values.ts"

/** What stands before a colon and behind it, and the known labels of the lines right beside. */
interface Said {
  readonly text: string
  readonly value: string
  readonly role: LabelRole | undefined
  readonly beside: ReadonlySet<LabelRole>
}

/** Lines before and behind that belong to the same entry. */
const reach = 3
/** No page tells of more destinations. */
const most = 400

/**
 * A page's own words before a colon (なかみ：Cookie, ねらい：…ため): they come back entry by entry beside known labels, and
 * what stands behind them tells what they announce. Gives the roles by label in comparable form.
 */
export function labelsBeforeColon(
  page: readonly Section[],
  reading: Reading,
): ReadonlyMap<string, LabelRole> {
  const said = withBeside(page.flatMap(linesOf).flatMap((line) => saidIn(line, reading)))
  const unknown = said.filter((each) => each.role === undefined && mayBeLabel(each.text, reading))
  const groups = [...Map.groupBy(unknown, ({ text }) => comparable(text))]
  return new Map(
    groups.flatMap(([key, of]) => {
      const role = of.length < 2 || of.length > most ? undefined : roleOf(of, reading)
      return role === undefined ? [] : [[key, role] as const]
    }),
  )
}

type Alone = Omit<Said, "beside">

function saidIn({ text }: Line, reading: Reading): readonly Alone[] {
  const [, before = "", value = ""] = /^[・●○■◆*※-]?\s*([^：:。、]{2,14})[：:]\s*(\S.*)$/u.exec(text) ?? []
  return before === "" ? [] : [{ text: before, value, role: reading.roleOf(before) }]
}

function withBeside(said: readonly Alone[]): readonly Said[] {
  return said.map((each, at) => {
    const around = said.slice(Math.max(0, at - reach), at + reach + 1)
    return { ...each, beside: new Set(around.flatMap(({ role }) => role ?? [])) }
  })
}

/** Each stands beside who receives or what is sent, and never beside a known label of its own kind. */
function roleOf(said: readonly Said[], reading: Reading): LabelRole | undefined {
  const isBeside = said.every(({ beside }) =>
    [...beside].some((role) => parties.has(role) || role === "information"),
  )
  const values = said.map(({ value }) => value)
  const matter = isBeside ? matterOfValues(values, reading) : undefined
  if (matter === undefined || said.some(({ beside }) => tells(beside, matter))) return undefined
  return matter === "party" && values.every(reading.names.isCompany) ? "destination" : matter
}

function tells(beside: ReadonlySet<LabelRole>, matter: LabelRole): boolean {
  return [...beside].some(
    (role) =>
      role === matter ||
      (matter === "purpose" && role.startsWith("purpose")) ||
      (matter === "party" && role === "destination"),
  )
}

/** 本サービス：… says whose a purpose is, and is no label of the page's own. */
function mayBeLabel(text: string, { names, matterOf, vocabulary }: Reading): boolean {
  if (allComparable(vocabulary.selfWords).includes(comparable(text))) return false
  return !/\d|ない|ません|https?/u.test(text) && !names.isCompany(text) && matterOf(text) === undefined
}
