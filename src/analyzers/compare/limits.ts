import type { Limit } from "../result/comparison.ts"
import type { Result } from "../result.ts"
import type { Ground, Side } from "./compared-side.ts"
import { sameTexts, sorted } from "./comparing.ts"
import { couldReadNotices } from "./notice-seen.ts"

/** What limits the comparison, what could not be seen first. */
export function limitsOf(ground: Ground): readonly Limit[] {
  return [...ofSight(ground), ...ofFrame(ground)]
}

type Told = (side: Side) => readonly string[]

/** Told by either side by itself. */
const sights: readonly (readonly [Limit["code"], Told])[] = [
  ["scan-incomplete", ({ result }) => (isIncomplete(result) ? ["incomplete"] : [])],
  ["visits-failed", (side) => visitsEnded(side, "failed")],
  ["visits-partial", (side) => visitsEnded(side, "partial")],
  [
    "choice-failed",
    ({ result }) => result.choices.flatMap(({ run, failure }) => (failure === undefined ? [] : [run])),
  ],
  ["notice-unread", ({ result }) => (couldReadNotices(result) ? [] : ["notices"])],
]

function ofSight(ground: Ground): readonly Limit[] {
  const { before, after } = ground
  const told = sights.flatMap(([code, of]) => {
    const [was, is] = [sorted(of(before)), sorted(of(after))]
    return was.length + is.length === 0 ? [] : [limit(code, "sight", was, is)]
  })
  const runs: Told = ({ result }) => sorted(result.visits.map(({ run }) => run))
  return [
    ...told,
    ...onlyOnOne("other-runs", runs, ground),
    ...onlyOnOne("other-pages", pagesOf, ground),
    ...recordLimits(ground),
  ]
}

function pagesOf({ result, place }: Side): readonly string[] {
  return sorted(result.visits.map(({ url }) => place(url)))
}

function visitsEnded({ result, place }: Side, outcome: string): readonly string[] {
  return result.visits
    .filter((visit) => visit.outcome === outcome)
    .map(({ url, run, failure }) => [place(url), run, failure?.code ?? ""].join(" ").trim())
}

function isIncomplete({ summary, findings, visits }: Result): boolean {
  const said = findings.some(({ rule, outcome }) => rule === "incomplete-scan" && outcome !== "pass")
  return said || summary.verdict === "incomplete" || !visits.some(({ outcome }) => outcome === "loaded")
}

function limit(
  code: Limit["code"],
  bears: Limit["bears"],
  before: readonly string[],
  after: readonly string[],
): Limit {
  return { code, bears, before, after }
}

function onlyOnOne(code: Limit["code"], of: Told, { before, after }: Ground): readonly Limit[] {
  const [was, is] = [of(before), of(after)]
  const gone = was.filter((one) => !is.includes(one))
  const added = is.filter((one) => !was.includes(one))
  return gone.length + added.length === 0 ? [] : [limit(code, "sight", gone, added)]
}

/** Where one side had two records of each visit and the other one, or some bodies were understood on one side alone. */
function recordLimits({ before, after }: Ground): readonly Limit[] {
  const single = ({ result }: Side) =>
    result.completeness.some(({ witnesses }) => witnesses.length < 2) ? ["one-witness"] : []
  const undecoded = ({ result }: Side) => {
    const count = result.completeness.reduce((sum, one) => sum + one.undecodedBodies, 0)
    return count === 0 ? [] : [String(count)]
  }
  const [was, is] = [undecoded(before), undecoded(after)]
  return [
    ...(sameTexts(single(before), single(after))
      ? []
      : [limit("one-witness", "sight", single(before), single(after))]),
    ...(was.length === is.length ? [] : [limit("undecoded-bodies", "sight", was, is)]),
  ]
}

type Frame = (result: Result) => string

/** Seen on both sides, but measured otherwise. */
const frames: readonly (readonly [Limit["code"], Frame])[] = [
  [
    "other-declaration",
    ({ target: { duty, operator, services } }) =>
      [duty, operator ?? "", ...services.map(({ kind }) => kind)].join(" ").trim(),
  ],
  ["other-knowledge", ({ knowledge }) => knowledge.digest],
  ["other-tool", ({ tool }) => `${tool.name} ${tool.version}`],
  ["other-browser", ({ environment: { browser } }) => `${browser.name} ${browser.version} ${browser.kind}`],
  [
    "other-profile",
    ({ environment: { profile, viewport, locale, timezone } }) =>
      [profile, viewport, locale, timezone].join(" "),
  ],
  [
    "other-vantage",
    ({ environment: { egressIp, egressCountry } }) => [egressIp ?? "", egressCountry ?? ""].join(" ").trim(),
  ],
  ["other-repeats", ({ visits }) => String(Math.max(0, ...visits.map(({ attempt }) => attempt)))],
  ["other-interventions", ({ environment }) => sorted(environment.interventions).join(", ")],
]

function ofFrame({ before, after, sameHost }: Ground): readonly Limit[] {
  const target = sameHost
    ? []
    : [limit("other-target", "frame", [before.result.target.url], [after.result.target.url])]
  const others = frames.flatMap(([code, of]) => {
    const [was, is] = [of(before.result), of(after.result)]
    return was === is ? [] : [limit(code, "frame", [was], [is])]
  })
  return [...target, ...others]
}
