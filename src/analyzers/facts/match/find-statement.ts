import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Assessment } from "../../result/assessment.ts"
import type { ReadEntry, ReadNotice } from "../notice/entries/read-entry.ts"
import { readingOf } from "../notice/reading.ts"
import { soughtNames } from "./company-names.ts"
import { compareEntry, type Held, type Look, purposesIn, sharesPurpose } from "./match-entry.ts"
import { indexNames, nameIndexOf } from "./name-index.ts"
import { namedInText } from "./named-in-text.ts"
import { type Refused, searchRecord } from "./search-record.ts"
import { statedInformation } from "./stated-information.ts"
import { type StatedPurpose, statedPurpose } from "./stated-purpose.ts"
import type { How, Searched, Sought, Statement } from "./statement.ts"
import { serviceOfHost } from "./states-host.ts"

/**
 * What the notices state of a destination: the entries that name it, united; what they state of the information it
 * received and of the purposes; and always the record of the search.
 */
export function findStatement(sought: Sought, searched: Searched, knowledge: Knowledge): Statement {
  const look = lookFor(sought, knowledge)
  const entries = search(searched.notices, ({ entries: all }) => all, look)
  const found =
    entries.held.length > 0
      ? entries
      : search(searched.notices, ({ mentions }) => mentions, look, entries.refused)
  const held = closest(found.held, look)
  const { operatorStated, information, purpose, statement, reasons } = clearest(held, look, searched)
  const mentioned = entries.held.length === 0 && held.length > 0 ? ["mentioned-in-text"] : []
  const incomplete = held.length > 0 && !searched.complete ? ["search-incomplete"] : []
  const named = held.length > 0 ? undefined : inTextAlone(found.refused, look, searched)
  const left = found.held
    .filter((each) => !held.includes(each))
    .map(({ entry }): Refused => ({ entry, why: "operator-only-beside-closer-entry" }))
  return {
    matches: held.map(({ entry, how }) => ({ notice: noticeOf(entry, searched), entry: entry.id, how })),
    operatorStated: named === undefined ? operatorStated : "cannot-tell",
    information,
    ...purpose,
    statement,
    reviewReasons: [...new Set([...reasons, ...mentioned, ...incomplete])],
    ...(named === undefined ? {} : { namedInText: named }),
    search: searchRecord(sought, searched, {
      refused: [...found.refused, ...left],
      taken: held.map(({ entry }) => entry),
    }),
  }
}

/** Where an entry says that nothing is sent to it, or will be, its name elsewhere says no more. */
function inTextAlone(refused: readonly Refused[], look: Look, searched: Searched): string | undefined {
  const why = new Set(refused.map((one) => one.why))
  const isSpokenOf = why.has("planned") || why.has("not-sent") || why.has("not-a-send")
  return isSpokenOf || look.sought.id === "self"
    ? undefined
    : namedInText(look, searched, !why.has("other-service"))
}

interface Read {
  readonly operatorStated: Assessment["operatorStated"]
  readonly information: Statement["information"]
  readonly purpose: Omit<StatedPurpose, "reasons">
  readonly statement: Statement["statement"]
  readonly reasons: readonly string[]
}

/** What entries state that need no person, if that is all; else what all of them state together. */
function clearest(held: readonly Held[], look: Look, searched: Searched): Read {
  const clear = held.filter(({ reasons }) => reasons.length === 0)
  const alone = clear.length === 0 ? undefined : readHeld(clear, look, searched)
  return alone?.statement === "full" ? alone : readHeld(held, look, searched)
}

function readHeld(held: readonly Held[], look: Look, searched: Searched): Read {
  const entries = held.map(({ entry }) => entry)
  const stated = statedInformation(look.sought.categories, entries)
  const { reasons, ...purpose } = statedPurpose(entries, look.expected)
  const operatorStated = howStated(held, searched)
  const content = {
    held,
    operatorStated,
    information: stated.information,
    purposeStated: purpose.purposeStated,
    look,
  }
  return {
    operatorStated,
    information: stated.information,
    purpose,
    statement: extent(content, searched),
    reasons: [...unclearIn(held), ...stated.reasons, ...reasons],
  }
}

/** Why a person must read the entries. Who is named in one is not unnamed in another about the same service. */
function unclearIn(held: readonly Held[]): readonly string[] {
  const isNamed = held.some(
    ({ how, close, reasons }) => close && reasons.length === 0 && namesCompany.has(how),
  )
  const reasons = held.flatMap((each) => each.reasons)
  return isNamed ? reasons.filter((reason) => reason !== "service-name-only") : reasons
}

const namesCompany: ReadonlySet<How> = new Set(["legal", "former", "alias", "brand"])

/** What to look with: the names of all that the knowledge knows, or of this destination alone. */
export function lookFor(sought: Sought, knowledge: Knowledge): Look {
  const { vendor, service, aliases = [] } = sought
  const known = knowledge.functions.functions[service?.function ?? sought.function ?? ""]
  const expected = new Set(service?.purposes ?? known?.purposes ?? [])
  const index =
    vendor === undefined ? indexNames([[sought.id, soughtNames(sought)]], []) : nameIndexOf(knowledge)
  const isRowOfVendor = vendor !== undefined && service === undefined && aliases.length > 0
  return {
    sought,
    index,
    ...(isRowOfVendor ? { product: indexNames([[sought.id, [["alias", aliases]]]], []) } : {}),
    expected,
    isFunction: readingOf(knowledge).names.isFunction,
    serviceOfHost: serviceOfHost(knowledge),
  }
}

interface SearchResult {
  readonly held: readonly Held[]
  readonly refused: readonly Refused[]
}

function search(
  notices: readonly ReadNotice[],
  of: (notice: ReadNotice) => readonly ReadEntry[],
  look: Look,
  before: readonly Refused[] = [],
): SearchResult {
  const held: Held[] = []
  const refused: Refused[] = [...before]
  for (const entry of notices.flatMap(of)) {
    const compared = look.sought.id === "self" ? ownEntry(entry) : compareEntry(entry, look)
    if (compared === undefined) continue
    if ("held" in compared) held.push(compared.held)
    else refused.push({ entry, why: compared.refused })
  }
  return { held, refused }
}

/** Entries that name the operator's own equipment answer for its own sends. */
function ownEntry(entry: ReadEntry): ReturnType<typeof compareEntry> {
  return entry.self ? { held: { entry, how: "legal", close: true, reasons: [] } } : undefined
}

/**
 * Entries for the service itself; only where there are none, those for the operator, of its purpose if any are. What is
 * stated for another site or app only where nothing is stated for this one.
 */
function closest(found: readonly Held[], look: Look): readonly Held[] {
  const here = found.filter(({ entry }) => !entry.elsewhere)
  const held = here.length > 0 ? here : found
  const close = held.filter((each) => each.close)
  if (close.length > 0) return close
  const fitting = held.filter(({ entry }) => sharesPurpose(entry, look))
  return fitting.length > 0 ? fitting : held
}

const stated: Readonly<Record<How, Assessment["operatorStated"]>> = {
  legal: "legal",
  former: "alias",
  alias: "alias",
  brand: "brand",
  "service-only": "service-only",
  host: "no",
  "like-host": "cannot-tell",
}
const surest: readonly How[] = ["legal", "former", "alias", "brand", "service-only", "host", "like-host"]

function howStated(held: readonly Held[], { complete }: Searched): Assessment["operatorStated"] {
  const best = surest.find((how) => held.some((each) => each.how === how))
  if (best !== undefined) return stated[best]
  return complete ? "no" : "cannot-tell"
}

type Content = Pick<Statement, "operatorStated" | "information" | "purposeStated"> & {
  readonly held: readonly Held[]
  readonly look: Look
}

function extent(
  { held, operatorStated, information, purposeStated, look }: Content,
  { complete }: Searched,
): Statement["statement"] {
  if (held.length === 0) return complete ? "none" : "unreadable"
  const named = operatorStated === "legal" || operatorStated === "alias" || operatorStated === "brand"
  const covered = information.every((each) => each.stated !== "no")
  const fits = held.some((each) => mayBeMeant(each, look))
  return named && covered && purposeStated === true && fits ? "full" : "part"
}

/** An entry for the company alone with other purposes (アクセス解析, for an advertising tag) states no other service whole. */
function mayBeMeant({ close, entry }: Held, look: Look): boolean {
  return close || look.expected.size === 0 || purposesIn(entry).length === 0 || sharesPurpose(entry, look)
}

function noticeOf(entry: ReadEntry, { notices }: Searched): string {
  return (
    notices.find(({ entries, mentions }) => entries.includes(entry) || mentions.includes(entry))?.id ?? ""
  )
}
