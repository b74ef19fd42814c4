import { describe, expect, it } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import { Result } from "../../src/analyzers/result.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import type { Evidence, NoticeCandidate } from "../../src/crawler/evidence.ts"
import { bundledKnowledge } from "../config/knowledge/loaded.ts"
import { entry, imported, log, written } from "../crawler/recording/har.ts"
import { candidate, send, visit } from "./evidence-builder.ts"

const rules = await loadRules()
const knowledge = bundledKnowledge()
const judge = (evidence: Evidence) => Result.parse(analyze(evidence, knowledge, rules))

const agent = { "user-agent": "MiseApp/3 CFNetwork/1490 Darwin/23" }
const adid = "11111111-2222-4333-8444-555555555555"
const adjust = entry({
  method: "POST",
  url: "https://app.adjust.com/session",
  headers: { ...agent, "content-type": "application/x-www-form-urlencoded" },
  request: { postData: { mimeType: "", text: `idfa=${adid}&os_name=ios&app_token=abc123` } },
})
const own = entry({
  url: "https://api.mise.example/home",
  headers: { ...agent, cookie: "sid=0123456789abcdef" },
  response: { headers: [{ name: "set-cookie", value: "sid=0123456789abcdef" }] },
})

/** A notice that names one company, with what the user's equipment sends it. */
const notice = (company: string, information: string): NoticeCandidate =>
  candidate(
    `<h1>外部送信について</h1><table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>
      <tr><td>${company}</td><td>${information}</td><td>広告の効果を測るため</td></tr></table>`,
    { foundBy: "declared" },
  )

const native = async (more: Partial<Evidence> = {}, platform?: "ios") => {
  const file = await written("native.har", log("Charles Proxy", [adjust, own]))
  const evidence = await imported([file], { domains: ["mise.example"], ...(platform ? { platform } : {}) })
  return judge({ ...evidence, ...more })
}
const verdictOf = ({ assessments }: Result, destination: string) =>
  assessments.find((one) => one.destination === destination)?.verdict

describe("an app's own sends in a recording", () => {
  it("have destinations, information, provisions and a tag built into the app", async () => {
    const result = await native({}, "ios")
    const sent = result.sends.find(({ destination }) => destination === "adjust/attribution")
    expect(sent?.information.map(({ category }) => category)).toEqual(
      expect.arrayContaining(["advertising_id", "os", "app_info"]),
    )
    expect(sent?.information.find(({ category }) => category === "advertising_id")?.provision).toBe("main")
    expect(JSON.stringify(sent?.information)).not.toContain(adid)
    expect(result.tags).toMatchObject([{ placedBy: "app", service: "adjust/attribution", pages: [] }])
    expect(result.destinations.find(({ id }) => id === "self")?.hosts).toEqual(["api.mise.example"])
  })

  it("are held against the notice that is given: absent, stated, and unknown without one", async () => {
    const other = { candidates: [notice("ほかの株式会社", "Cookie")] }
    const naming = { candidates: [notice("Adjust GmbH", "広告識別子、OSの種類、アプリの情報、端末の種類")] }
    expect(verdictOf(await native(other, "ios"), "adjust/attribution")).toBe("absent")
    expect(verdictOf(await native(naming, "ios"), "adjust/attribution")).toBe("stated")
    expect(verdictOf(await native({}, "ios"), "adjust/attribution")).toBe("unknown")
  })

  it("are for a person where nobody says that an app was recorded", async () => {
    const other = { candidates: [notice("ほかの株式会社", "Cookie")] }
    expect(verdictOf(await native(other), "adjust/attribution")).toBe("review")
  })
})

describe("what a recording cannot show", () => {
  it("is not filled with what the notice's own page did when it was opened", async () => {
    const { visits } = await imported([await written("one.har", log("Charles Proxy", [adjust]))])
    const opened = visit({
      id: "nv1",
      kind: "notice",
      url: "https://www.mise.example/external/",
      sends: [send("https://www.google-analytics.com/g/collect?cid=1.2")],
      signals: [{ kind: "input-listener", what: "window.mousemove" }],
    })
    const result = await native({ visits: [...visits, opened] }, "ios")
    expect(result.sends.map(({ destination }) => destination)).toEqual(["adjust/attribution"])
    expect(result.signals).toEqual([])
    expect(result.completeness.map(({ visit: id }) => id)).toEqual(["v1"])
  })

  it("is unknown: the pages, the state of choice, whether the operator alone set an identifier", async () => {
    const result = await native({ candidates: [notice("Adjust GmbH", "広告識別子")] }, "ios")
    const outcomes = new Map(result.findings.map(({ rule, outcome }) => [rule, outcome]))
    expect(outcomes.get("notice-unreachable")).toBe("unknown")
    expect(outcomes.get("notice-not-prior")).toBe("unknown")
    expect(result.notices[0]?.reach).toEqual([])
    const states = result.assessments.flatMap(({ provisions }) => provisions.map(({ state }) => state))
    expect(new Set(states)).toEqual(new Set(["not-known"]))
    const item2 = result.sends
      .flatMap(({ information }) => information)
      .filter(({ provision }) => provision === "item2")
    expect(item2.every(({ certainty }) => certainty === "review")).toBe(true)
  })

  it("is a finding for each gap of a file, and never clean", async () => {
    const silent = entry({
      method: "POST",
      url: "https://app.adjust.com/event",
      headers: { ...agent, "content-length": "9" },
    })
    const tunnel = entry({ method: "CONNECT", url: "https://pinned.example:443" })
    const evidence = await imported([await written("gaps.har", log("Charles Proxy", [silent, tunnel]))])
    const result = judge(evidence)
    const said = result.findings.filter(({ rule }) => rule === "incomplete-scan")
    expect(said.map(({ outcome, message }) => [outcome, message.en])).toEqual([
      ["unknown", "gaps.har: The bodies of 1 sends were not recorded, or not in a way that can be undone."],
      [
        "unknown",
        "gaps.har: 1 hosts were reached through the proxy still encrypted, contents unseen: pinned.example.",
      ],
    ])
    expect(result.summary.verdict).toBe("incomplete")
    expect(result.contacts).toEqual([{ host: "pinned.example", kind: "other", visit: "v1" }])
  })
})
