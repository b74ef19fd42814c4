import { registrableDomain } from "../facts/party/domain.ts"
import type { Difference, Direction } from "../result/comparison.ts"
import type { Destination, Verdict } from "../result.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"
import { hostPattern, namePattern } from "./name-pattern.ts"
import { type Lone, type Occurrence, type Pair, presences } from "./presence.ts"
import { rootsOfTags } from "./tag-roots.ts"
import { verdictsOf } from "./verdicts-of.ts"

export interface SeenDestination extends Occurrence {
  readonly destination: Destination
  readonly verdict: Verdict | undefined
  /** Every host with the visits it was sent to in. */
  readonly hosts: readonly string[]
}

/** New and gone destinations, and what changed of those that both results have. */
export function compareDestinations(comparing: Comparing): readonly Difference[] {
  const { lone, both } = presences(comparing, destinationsOf)
  const renamed = renamedAmong(lone, comparing)
  const names = new Set(renamed.flatMap(({ gone, added }) => [gone, added]))
  return [
    ...renamed.map(({ gone, added, reason }) => renamedDifference(gone, added, reason)),
    ...lone.filter((one) => !names.has(one)).map(loneDifference),
    ...both.flatMap((pair) => [...hostDifferences(pair), ...factDifferences(pair, comparing)]),
  ]
}

/** The destinations of a side by id, with the visits their sends were seen in. */
export function destinationsOf({ result, seenIn }: Side): ReadonlyMap<string, SeenDestination> {
  const verdicts = verdictsOf(result)
  const roots = rootsOfTags(result.tags)
  return new Map(
    result.destinations.map((destination) => [
      destination.id,
      {
        destination,
        verdict: verdicts.get(destination.id),
        visits: seenIn.get(destination.id) ?? new Set(),
        chained: destination.chainedOnly,
        roots: sorted(destination.tags.flatMap((tag) => roots.get(tag) ?? [])),
        hosts: destination.party === "self" ? [] : sorted(destination.hosts),
      },
    ]),
  )
}

type LoneDestination = Lone<SeenDestination>

function loneDifference({ key, is, occurrence, weighed }: LoneDestination): Difference {
  const value = occurrence.verdict === undefined ? [] : [occurrence.verdict]
  return difference({
    subject: "destination",
    key,
    destination: key,
    aspect: "presence",
    is,
    ...weighed,
    direction: directionOf(occurrence.verdict, is),
    before: is === "gone" ? value : [],
    after: is === "new" ? value : [],
  })
}

/** A destination whose statement is in order adds nothing to do. */
function directionOf(verdict: Verdict | undefined, is: "new" | "gone"): Direction {
  if (verdict === undefined || verdict === "stated" || verdict === "exempt") return "neutral"
  return is === "new" ? "worse" : "better"
}

interface Renamed {
  readonly gone: LoneDestination
  readonly added: LoneDestination
  readonly reason: string
}

/** Pairs of which one is the other under another name: the knowledge calls its hosts otherwise, or only a number differs. */
function renamedAmong(lone: readonly LoneDestination[], { judgedOtherwise }: Comparing): readonly Renamed[] {
  const gone = lone.filter(({ is }) => is === "gone")
  const added = lone.filter(({ is }) => is === "new")
  return gone.flatMap((one) => {
    const others = added.filter((other) => isSame(one, other, judgedOtherwise !== undefined))
    const [other] = others
    const back = gone.filter((rival) => other && isSame(rival, other, judgedOtherwise !== undefined))
    if (other === undefined || others.length > 1 || back.length > 1) return []
    const reason = sharesHost(one, other) ? (judgedOtherwise ?? "other-number") : "other-number"
    return [{ gone: one, added: other, reason }]
  })
}

function isSame(one: LoneDestination, other: LoneDestination, byHosts: boolean): boolean {
  if (byHosts && sharesHost(one, other)) return true
  const pattern = namePattern(one.key)
  return one.key.startsWith("domain:") && pattern !== one.key && pattern === namePattern(other.key)
}

function sharesHost({ occurrence: one }: LoneDestination, { occurrence: other }: LoneDestination): boolean {
  return one.hosts.some((host) => other.hosts.includes(host))
}

function renamedDifference(gone: LoneDestination, added: LoneDestination, reason: string): Difference {
  return difference({
    subject: "destination",
    key: [gone.key, added.key].toSorted().join(" = "),
    destination: added.key,
    aspect: "name",
    is: "changed",
    kind: reason === "other-number" ? "unsure" : "noise",
    reason,
    direction: "neutral",
    before: [gone.key],
    after: [added.key],
  })
}

/** A service has many machines: other hosts of a known destination are news only where their names say more than a number. */
function hostDifferences({ key, before, after }: Pair<SeenDestination>): readonly Difference[] {
  if (sameTexts(before.hosts, after.hosts)) return []
  const shape = (hosts: readonly string[]) =>
    sorted(hosts.map((host) => hostPattern(host, registrableDomain(host))))
  const alike = sameTexts(shape(before.hosts), shape(after.hosts))
  const chained = before.chained || after.chained
  const kind = alike || chained ? "noise" : "unsure"
  return [
    difference({
      subject: "destination",
      key,
      destination: key,
      aspect: "hosts",
      is: "changed",
      kind,
      reason: alike ? "numbered-hosts" : chained ? "comes-and-goes" : "hosts-vary",
      direction: "neutral",
      before: before.hosts.filter((host) => !after.hosts.includes(host)),
      after: after.hosts.filter((host) => !before.hosts.includes(host)),
    }),
  ]
}

const facts = ["operator", "service", "function", "party"] as const

/** What a destination is called: names come from the knowledge, the party also from what the operator declares. */
function factDifferences(
  { key, before, after }: Pair<SeenDestination>,
  comparing: Comparing,
): readonly Difference[] {
  return facts.flatMap((fact) => {
    const [was, is] = [before, after].map(({ destination }) => String(destination[fact] ?? ""))
    if (was === undefined || is === undefined || was === is) return []
    const kind = comparing.judgedOtherwise === undefined ? "change" : "noise"
    return [
      difference({
        subject: "destination",
        key,
        destination: key,
        aspect: fact,
        is: "changed",
        kind,
        reason: comparing.judgedOtherwise ?? "observed-otherwise",
        direction: "neutral",
        before: was === "" ? [] : [was],
        after: is === "" ? [] : [is],
      }),
    ]
  })
}
