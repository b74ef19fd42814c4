import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import type { Result } from "../../src/analyzers/result.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { appSites, screens } from "./app-sites.ts"
import { throughApp, throughAttach, throughImport } from "./ways.ts"

// The differences are those that docs/apps.md lists, by their numbers there.

let served: ServedSites
let servedApp: ServedSites
let results: { readonly app: Result; readonly attach: Result; readonly import: Result }
beforeAll(async () => {
  // One of its own each, so that they can go side by side.
  const serve = () => serveSites({ sites: appSites })
  ;[servedApp, served] = await Promise.all([serve(), serve()])
  const rules = await loadRules()
  const [app, attached] = await Promise.all([throughApp(servedApp), throughAttach(served)])
  const recorded = await throughImport(attached, served)
  const [a, b, c] = [app, attached, recorded].map((one) => analyze(one, bundledKnowledge(), rules))
  if (!a || !b || !c) throw new Error("no result")
  results = { app: a, attach: b, import: c }
})
afterAll(async () => {
  await Promise.all([served.close(), servedApp.close()])
})

/** Who gets what, and whether the notice states it. */
function judged({ destinations, assessments }: Result) {
  return Object.fromEntries(
    destinations.map(({ id, party, operator, placedByOperator }) => {
      const assessment = assessments.find(({ destination }) => destination === id)
      const { verdict, need, statement, information = [] } = assessment ?? {}
      const categories = information.map(({ category, provision }) => `${category} ${provision}`).sort()
      return [id, { party, operator, placedByOperator, verdict, need, statement, categories }]
    }),
  )
}

type Judged = ReturnType<typeof judged>

/** What was judged, without the categories of information. */
const verdicts = (ones: Judged) =>
  Object.fromEntries(Object.entries(ones).map(([id, { categories: _, ...rest }]) => [id, rest]))

/** Categories that one has and the other has not, by destination. */
const differing = (one: Judged, other: Judged) =>
  Object.entries(one).flatMap(([id, { categories }]) => {
    const others = new Set(other[id]?.categories)
    return categories.filter((category) => !others.has(category)).map((category) => `${id} ${category}`)
  })

const entriesOf = ({ notices }: Result) =>
  notices.map(({ url, entries }) => [url, entries.map(({ operator, service }) => [operator, service])])

const signalsOf = ({ signals }: Result) =>
  signals.filter(({ kind }) => kind === "bridge" || kind === "intent").map(({ what }) => what)

const outcomes = ({ findings }: Result, rule: string) =>
  findings.filter((one) => one.rule === rule).map(({ outcome, subject }) => [outcome, subject])

describe("the same session through app, attach and import", () => {
  test("has the same destinations, information, provisions and verdicts, but for what is sent while leaving (2), the app's name in a header (7) and what only a page that is shown tells (9)", () => {
    const [app, attach, recorded] = [results.app, results.attach, results.import].map(judged)
    if (!app || !attach || !recorded) throw new Error("no result")
    expect(verdicts(app)).toEqual(verdicts(attach))
    expect(verdicts(recorded)).toEqual(verdicts(attach))
    expect(differing(app, attach)).toContain("google/analytics dwell_time main")
    expect(differing(app, attach)).toContain("google/analytics app_info main")
    const listed = ["google/analytics dwell_time main", "microsoft/clarity page_title main"]
    const isListed = (difference: string) => listed.includes(difference) || / app_info \w+$/.test(difference)
    for (const [one, other] of [
      [app, attach],
      [attach, recorded],
      [attach, app],
      [recorded, attach],
    ] as const)
      expect(differing(one, other).filter((difference) => !isListed(difference))).toEqual([])
    expect(results.attach.sends.some(({ url }) => url.includes("user_engagement"))).toBe(false)
  })

  test("finds the same notice with the same entries", () => {
    expect(entriesOf(results.app)).toEqual([[screens.notice, expect.arrayContaining([])]])
    expect(entriesOf(results.app)[0]?.[1]).toHaveLength(2)
    expect(entriesOf(results.attach)).toEqual(entriesOf(results.app))
    expect(entriesOf(results.import)).toEqual(entriesOf(results.app))
  })

  test("names the witnesses it had (1)", () => {
    const witnesses = ({ completeness }: Result) => completeness.map((one) => one.witnesses.join())
    expect(new Set(witnesses(results.app))).toEqual(new Set(["page,wire"]))
    expect(new Set(witnesses(results.attach))).toEqual(new Set(["page"]))
    expect(witnesses(results.import)).toContain("recording")
    expect(outcomes(results.attach, "incomplete-scan")).toContainEqual(["unknown", "v1"])
  })

  test("says that a send carries what a stand-in answered (3)", () => {
    const cause = ({ sends }: Result) => sends.find(({ url }) => url.includes("narabe"))?.cause
    expect([results.app, results.attach, results.import].map(cause)).toEqual(["stub", "page", "page"])
  })

  test("records what pages hand to the app (4)", () => {
    expect(signalsOf(results.app).sort()).toEqual([
      "machikado-log://event?name=home_shown&section=top",
      "machikado.getMemberId()",
      'machikado.logEvent("screen_view","{\\"screen\\":\\"home\\",\\"article\\":112}")',
    ])
    expect(signalsOf(results.attach).sort()).toEqual(signalsOf(results.app).sort())
    expect(signalsOf(results.import)).toEqual([])
  })

  test("sorts what pages hand to the app into categories, and takes it for no send (4)", () => {
    const handed = ({ signals }: Result) =>
      signals
        .flatMap(({ information = [] }) => information.map(({ category, name }) => `${category} ${name}`))
        .sort()
    expect(handed(results.app)).toContain("event_action logEvent")
    expect(handed(results.attach)).toEqual(handed(results.app))
    expect(handed(results.import)).toEqual([])
    expect(results.app.destinations.some(({ id }) => id.includes("machikado-log"))).toBe(false)
  })

  test("counts the taps from the first screen (5)", () => {
    const way = ["review", screens.home]
    expect(outcomes(results.app, "app-notice-unreachable")).toEqual([way])
    expect(outcomes(results.attach, "app-notice-unreachable")).toEqual([way])
    expect(outcomes(results.import, "app-notice-unreachable")).toEqual([])
  })

  test("lists what the browser keeps, which a recording does not show (6)", () => {
    const names = ({ storage }: Result) => [...new Set(storage.map(({ name }) => name))].sort()
    expect(names(results.app)).toEqual(["_clck", "_fbp", "_ga", "_ga_MACHIAPP1", "machi_reader"])
    expect(names(results.attach)).toEqual(names(results.app))
    expect(names(results.import)).toEqual([])
  })

  test("shows pages a web view (7): its user agent, its hints, its header to every host", () => {
    for (const { headers } of servedApp.log) {
      expect(headers["user-agent"]).toContain("; wv)")
      expect(headers["x-requested-with"]).toBe("jp.example.machikado")
    }
    const hints = servedApp.log.find(({ path }) => path === "/")?.headers["sec-ch-ua"]
    expect(hints).toContain("Android WebView")
  })

  test("knows the kind of each target, and that it is an app's", () => {
    const target = ({ target: { kind, platform, name } }: Result) => [kind, platform, name]
    const app = ["android", "まちかど通信アプリ"]
    expect(Object.values(results).map(target)).toEqual([
      ["app", ...app],
      ["attach", ...app],
      ["har", ...app],
    ])
  })
})
