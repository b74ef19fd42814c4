import type { SiteAnswer, SiteOutcome, SurveyDefinition, SurveySite } from "../result/survey.ts"
import { itemQuestions } from "./items.ts"

/** Sites declared to be a covered service, and all others. */
export type Scope = "declared" | "descriptive"

/** Counts of one part of the sites. Exclusions by reason, those of items beside those of sites. */
export interface Counts {
  sites: number
  scanned: number
  allNo: number
  readonly items: ReadonlyMap<string, AnswerCounts>
  /** Number of third-party destinations → sites. */
  readonly thirdParties: Map<number, number>
}

export interface AnswerCounts {
  yes: number
  no: number
  review: number
  readonly excluded: Map<string, number>
}

export interface DestinationCount {
  readonly name: string
  readonly hosts: readonly string[]
  readonly known: boolean
  sites: number
  chainedOnly: number
  readonly verdicts: Map<string, number>
}

/** What is kept of one site for its own line. */
export interface SiteLine {
  readonly site: SurveySite
  readonly outcome: SiteOutcome
}

/** A survey being counted; filled by `addSite`, one site after the other, so that only figures are held. */
export interface Tally {
  readonly counts: Map<string, Counts>
  readonly destinations: Map<string, DestinationCount>
  readonly exclusions: Map<string, number>
  readonly lines: SiteLine[]
}

/** A part of the sites: of a scope, and of one value of a column where one is named. */
export interface Part {
  readonly scope: Scope
  readonly column?: string
  readonly value?: string
}

export const emptyTally = (): Tally => ({
  counts: new Map(),
  destinations: new Map(),
  exclusions: new Map(),
  lines: [],
})

/** Adds a site by its last outcome. */
export function addSite(tally: Tally, line: SiteLine, { sample }: Pick<SurveyDefinition, "sample">): void {
  const { site, outcome } = line
  for (const part of partsOf(site, sample?.by)) countSite(countsOf(tally, part), outcome)
  if (outcome.state === "scanned") countDestinations(tally, outcome)
  else tally.exclusions.set(outcome.reason, (tally.exclusions.get(outcome.reason) ?? 0) + 1)
  tally.lines.push(lightened(line))
}

/** Sites of a kind the ordinance lists, by declaration; everything else is only described. */
export function scopeOf({ kind }: SurveySite): Scope {
  return kind.startsWith("r27_") ? "declared" : "descriptive"
}

function partsOf(site: SurveySite, by: string | undefined): readonly Part[] {
  const scope = scopeOf(site)
  const columns = new Map([
    ...(site.sector === undefined ? [] : [["sector", site.sector] as const]),
    ...(by === undefined ? [] : [[by, site.stratum] as const]),
  ])
  return [{ scope }, ...[...columns].map(([column, value]) => ({ scope, column, value }))]
}

const keyOf = ({ scope, column, value }: Part): string =>
  JSON.stringify([scope, column ?? null, value ?? null])

/** The part a key of `Tally.counts` stands for. */
export function partOf(key: string): Part {
  const [scope, column, value] = JSON.parse(key) as [Scope, string | null, string | null]
  return { scope, ...(column === null || value === null ? {} : { column, value }) }
}

/** The counts of a part, begun where there are none. */
export function countsOf({ counts }: Pick<Tally, "counts">, part: Part): Counts {
  const key = keyOf(part)
  const found = counts.get(key)
  if (found !== undefined) return found
  const fresh: Counts = {
    sites: 0,
    scanned: 0,
    allNo: 0,
    items: new Map(
      itemQuestions.map(({ id }) => [id, { yes: 0, no: 0, review: 0, excluded: new Map<string, number>() }]),
    ),
    thirdParties: new Map(),
  }
  counts.set(key, fresh)
  return fresh
}

function countSite(counts: Counts, outcome: SiteOutcome): void {
  counts.sites += 1
  if (outcome.state === "failed") {
    for (const item of counts.items.values()) addOne(item.excluded, outcome.reason)
    return
  }
  const { answers, summary } = outcome.observation
  counts.scanned += 1
  if (isAllNo(answers)) counts.allNo += 1
  for (const [id, item] of counts.items) countAnswer(item, answers[id] ?? "unseen")
  addOne(counts.thirdParties, summary.thirdParties)
}

function countAnswer(item: AnswerCounts, answer: SiteAnswer): void {
  if (answer === "unseen" || answer === "not-applicable") addOne(item.excluded, answer)
  else item[answer] += 1
}

/** Every core item that is asked of the site is answered なし, and at least one is asked. */
export function isAllNo(answers: Readonly<Record<string, SiteAnswer>>): boolean {
  const core = itemQuestions
    .filter((question) => question.core)
    .map(({ id }) => answers[id] ?? "unseen")
    .filter((answer) => answer !== "not-applicable")
  return core.length > 0 && core.every((answer) => answer === "no")
}

function countDestinations(tally: Tally, outcome: SiteOutcome & { state: "scanned" }): void {
  for (const one of outcome.observation.destinations.filter(({ party }) => party === "third")) {
    const { id, name, hosts, known } = one
    const count = tally.destinations.get(id) ?? {
      ...{ name, hosts, known },
      ...{ sites: 0, chainedOnly: 0, verdicts: new Map<string, number>() },
    }
    count.sites += 1
    if (one.chainedOnly) count.chainedOnly += 1
    if (one.verdict !== undefined) addOne(count.verdicts, one.verdict)
    tally.destinations.set(id, count)
  }
}

/** The line of a site needs no destinations: thousands of sites are held at a time. */
function lightened({ site, outcome }: SiteLine): SiteLine {
  if (outcome.state === "failed") return { site, outcome }
  return { site, outcome: { ...outcome, observation: { ...outcome.observation, destinations: [] } } }
}

function addOne<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
