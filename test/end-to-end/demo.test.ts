import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import { Result } from "../../src/analyzers/result.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { findBrowser } from "../../src/cli/setup/find-browser.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { CrawlDeps, CrawlPlan } from "../../src/crawler/plan.ts"
import { type Demo, startDemo } from "../../src/demo/start-demo.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { type ExpectedDestination, readExpected } from "../demo/expected.ts"

const expected = readExpected()
const knowledge = bundledKnowledge()
const rules = await loadRules()

let demo: Demo
let evidence: Evidence
let result: Result

function planOf({ url, hostResolverRules, spki, settings }: Demo, browser: CrawlPlan["browser"]): CrawlPlan {
  return {
    id: "demo",
    url,
    declared: {
      operator: { ...settings.operator, groupCompanies: [] },
      services: [settings.service],
      overrides: [],
    },
    runs: ["fresh", "accept", "reject", "opt-out"],
    repeat: 1,
    pages: 8,
    steps: [],
    profile: "desktop",
    network: { hostResolverRules, ignoreHttpsErrors: false, acceptedKeys: [spki], headers: [] },
    simulatedLeave: true,
    timeoutMs: 30_000,
    concurrency: 2,
    browser,
    vocabulary: knowledge.vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}

const deps: CrawlDeps = {
  saveBlob: async (bytes, mediaType) => ({
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    mediaType,
  }),
  onProgress: () => {},
  signal: new AbortController().signal,
}

beforeAll(async () => {
  const browser = await findBrowser()
  if (!browser.ok) throw new Error(JSON.stringify(browser.message))
  demo = await startDemo()
  evidence = Evidence.parse(await crawl(planOf(demo, browser), deps))
  result = Result.parse(analyze(evidence, knowledge, rules))
}, 180_000)

afterAll(async () => demo?.close())

function likeness(hosts: readonly string[], others: readonly string[]): number {
  const shared = hosts.filter((host) => others.includes(host)).length
  return shared / (hosts.length + others.length - shared)
}

/** The destination of the result that the hosts of the hand-made truth belong to. */
function destinationOf({ hosts }: ExpectedDestination) {
  const found = result.destinations
    .filter((destination) => destination.hosts.some((host) => hosts.includes(host)))
    .toSorted((a, b) => likeness(b.hosts, hosts) - likeness(a.hosts, hosts))
    .slice(0, 1)
  return {
    destination: found[0],
    all: found,
    assessment: result.assessments.find(({ destination }) => destination === found[0]?.id),
    sends: result.sends.filter(({ destination }) => found.some(({ id }) => id === destination)),
  }
}

describe.each(expected.destinations)("$label", (truth) => {
  it("is seen as who handles it, placed as it is, and judged as the law has it", () => {
    const { destination, assessment } = destinationOf(truth)
    expect({
      party: destination?.party,
      handlerKnown: destination?.knownBy !== "none" || truth.party === "self",
      verdict: assessment?.verdict,
      statement: assessment?.statement,
      operatorStated: assessment?.operatorStated,
      chained: destination?.chainedOnly,
    }).toEqual({
      party: truth.party,
      handlerKnown: truth.handlerKnown,
      verdict: truth.verdict,
      statement: truth.statement,
      operatorStated: truth.operatorStated,
      chained: truth.chained,
    })
  })

  it("is placed by whom the page shows", () => {
    const { destination } = destinationOf(truth)
    const placings = result.tags
      .filter(({ id }) => destination?.tags.includes(id))
      .map(({ placedBy }) => placedBy)
    if (truth.party === "self") expect(placings).toEqual([])
    else expect(placings).toContain(truth.placedBy)
  })

  it("receives the information that is labelled, under the provision that is labelled", () => {
    const { sends } = destinationOf(truth)
    const items = sends
      .flatMap(({ information }) => information)
      .filter(({ basis, where }) => basis !== "protocol" || where === "cookie")
    const provisions = Map.groupBy(items, ({ category }) => category)
    const labelled = Object.entries(truth.information).filter(([category]) => isObservable(category, truth))
    const seen = labelled.map(([category, provision]) => [
      category,
      provisions.get(category)?.some((item) => item.provision === provision) ? provision : "not seen",
    ])
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(labelled))
  })

  it("receives nothing beyond what is labelled", () => {
    const { sends } = destinationOf(truth)
    const inValues = sends
      .flatMap(({ information }) => information)
      .filter(({ basis }) => basis !== "protocol")
    const categories = new Set(inValues.map(({ category }) => category))
    // Cookies go along where the browser lets them; what names the tag says nothing of the user.
    const beside = new Set([
      ...Object.keys(truth.information),
      "cookie_id",
      "tag_info",
      ...(truth.party === "self" ? ["client_id"] : []),
    ])
    expect([...categories].filter((category) => !beside.has(category))).toEqual([])
  })
})

/** Numbers and a bare `ja` in a list without names prove nothing by themselves. */
const unnamed: Readonly<Record<string, readonly string[]>> = { "Microsoft Clarity": ["screen", "language"] }

/** Pages are opened at their address: without one before them no referrer is sent, and no search without its words. */
function isObservable(category: string, { label }: ExpectedDestination): boolean {
  if (unnamed[label]?.includes(category)) return false
  const { visits } = evidence
  if (category === "referrer")
    return visits.some(({ documents }) => documents.some(({ top, referrer }) => top && referrer))
  return category !== "search_query" || visits.some(({ finalUrl }) => new URL(finalUrl).search !== "")
}

it.each(expected.destinations)("reaches $label in the states that are labelled", (truth) => {
  const states = destinationOf(truth).assessment?.states ?? []
  const seen = states.filter((one) => one.seen > 0).map(({ state }) => state)
  expect(seen).toEqual(truth.seenIn ?? ["no-choice", "accepted", "refused", "opted-out"])
})

it("shows no destination that the truth does not have", () => {
  const hosts = new Set(expected.destinations.flatMap((one) => one.hosts))
  expect(result.destinations.flatMap((one) => one.hosts).filter((host) => !hosts.has(host))).toEqual([])
})

it("counts the presses to the notice from every page", () => {
  const reach = new Map(
    result.notices
      .find(({ entries }) => entries.length > 0)
      ?.reach.map(({ page, steps }) => [new URL(page).pathname, steps]),
  )
  const truth = new Map(
    expected.pages.map(({ path, pressesToNotice }) => [new URL(path, demo.url).pathname, pressesToNotice]),
  )
  expect(reach.size).toBe(truth.size)
  for (const [path, steps] of reach) expect(steps, path).toBe(truth.get(path))
})

it("calls stale what the truth calls stale, and nothing else", () => {
  const stale = result.findings
    .filter(({ rule }) => rule === "stale-notice-entry")
    .map(({ subject }) => subject)
  const entries = result.notices.flatMap(({ entries: all }) => all).filter(({ id }) => stale.includes(id))
  expect(entries.map(({ operator }) => operator)).toEqual(
    expected.staleEntries.map(({ operator }) => operator),
  )
})

it("holds every send the server received", () => {
  const recorded = new Set(
    evidence.visits.flatMap(({ sends }) => sends).map(({ url }) => new URL(url).host + new URL(url).pathname),
  )
  const arrived = demo.log.map(({ host, path }) => host + path.replace(/[?#].*$/, ""))
  expect([...new Set(arrived)].filter((address) => !recorded.has(address))).toEqual([])
})

it("shows all four items and main, and every verdict the demo has", () => {
  const { provisions } = result.summary
  expect(Object.values(provisions).every(({ items }) => items > 0)).toBe(true)
  expect(new Set(result.assessments.map(({ verdict }) => verdict))).toEqual(
    new Set(["stated", "partial", "absent", "review", "exempt"]),
  )
  expect(result.summary.verdict).toBe("issues")
})

it("establishes item 2 for the portal's own session identifier alone", () => {
  const own = result.sends
    .flatMap(({ information }) => information)
    .filter(({ provision, certainty }) => provision === "item2" && certainty === "established")
  expect(new Set(own.map(({ name }) => name))).toEqual(new Set(["machi_sid"]))
})

it("is made again from the stored evidence byte for byte", () => {
  const stored = Evidence.parse(JSON.parse(JSON.stringify(evidence)))
  const digest = (one: Evidence) =>
    createHash("sha256")
      .update(JSON.stringify(analyze(one, knowledge, rules)))
      .digest("hex")
  expect(digest(stored)).toBe(digest(evidence))
})
