import { describe, expect, it } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import { Result } from "../../src/analyzers/result.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import type { Evidence, NoticeCandidate, RecordedSend } from "../../src/crawler/evidence.ts"
import {
  candidate,
  evidence,
  knowledgeWith,
  noticeTable,
  script,
  send,
  snapshot,
  startedBy,
  stored,
  vendor,
  visit,
} from "./evidence-builder.ts"

const page = "https://www.mise.example/"
const ads = "https://cdn.ads.example/a.js"
const knowledge = knowledgeWith(
  [
    vendor("ads", "広告株式会社", [
      {
        id: "pixel",
        name: { ja: "広告ピクセル", original: "Ad Pixel" },
        function: "advertising",
        endpoints: [{ host: "ads.example" }],
      },
      {
        id: "other",
        name: { ja: "別サービス", original: "Other Thing" },
        function: "analytics",
        endpoints: [{ host: "other.example" }],
      },
    ]),
    vendor("lib", "配布株式会社", [
      { id: "lib", function: "cdn_library", endpoints: [{ host: "lib.example" }] },
    ]),
  ],
  [{ name: "Listed", company: "Listed Ltd.", hosts: ["listed.example"] }],
)
const rules = await loadRules()
const beacon = (url: string, more: Partial<RecordedSend> = {}) =>
  send(`${url}?u=${encodeURIComponent(page)}`, more)

function judge(sends: RecordedSend[], candidates: NoticeCandidate[] = [], more: Partial<Evidence> = {}) {
  const one = evidence({ visits: [visit({ sends })], candidates, ...more })
  return Result.parse(analyze(one, knowledge, rules))
}

function verdicts(...given: Parameters<typeof judge>): Record<string, string> {
  return Object.fromEntries(
    judge(...given).assessments.map(({ destination, verdict, reasons }) => [
      destination,
      `${verdict}: ${reasons.join(", ")}`,
    ]),
  )
}

const row = (...cells: [string, string, string, string]) => [
  candidate(noticeTable(cells, ["無関係株式会社", "無関係", "IPアドレス", "広告配信"])),
]
const full = row("広告株式会社", "広告ピクセル", "閲覧したページのURL", "広告配信のため")
const others = row("別人株式会社", "別物", "閲覧したページのURL", "広告配信のため")

describe("one destination against the notice", () => {
  it.each<[string, RecordedSend[], NoticeCandidate[], string, RegExp]>([
    ["stated", [beacon("https://t.ads.example/p")], full, "ads/pixel", /^stated: $/],
    [
      "information missing",
      [beacon("https://t.ads.example/p")],
      row("広告株式会社", "広告ピクセル", "IPアドレス", "広告配信"),
      "ads/pixel",
      /^partial: information-missing: page_url/,
    ],
    [
      "purpose missing",
      [beacon("https://t.ads.example/p")],
      row("広告株式会社", "広告ピクセル", "閲覧したページのURL", ""),
      "ads/pixel",
      /^partial: purpose-missing/,
    ],
    [
      "another service of the company",
      [beacon("https://t.other.example/p")],
      full,
      "ads/other",
      /^absent: no-matching-entry/,
    ],
    ["no notice", [beacon("https://t.ads.example/p")], [], "ads/pixel", /^absent: no-notice/],
    [
      "no notice, but a document that names it",
      [beacon("https://t.ads.example/p")],
      [candidate("<h1>Cookieについて</h1><ul><li>広告ピクセル</li></ul>", { title: "Cookieについて" })],
      "ads/pixel",
      /^review: no-notice, named-in-text: 広告ピクセル/,
    ],
    [
      "handler unknown, beside other entries",
      [beacon("https://t.stranger.example/p")],
      others,
      "domain:stranger.example",
      /^review: no-matching-entry, handler-unknown/,
    ],
    [
      "handler unknown, no notice",
      [beacon("https://t.stranger.example/p")],
      [],
      "domain:stranger.example",
      /^absent: no-notice, handler-unknown/,
    ],
    [
      "handler only from the list, beside other entries",
      [beacon("https://listed.example/p")],
      others,
      "entity:Listed Ltd.",
      /^review: .*handler-from-entity-list, function-unknown/,
    ],
    [
      "a library without identifiers",
      [send("https://lib.example/x.js")],
      others,
      "lib/lib",
      /^review: .*only-necessary-or-metadata/,
    ],
    [
      "metadata only to an advertiser",
      [send("https://t.ads.example/x.js")],
      others,
      "ads/pixel",
      /^review: .*only-necessary-or-metadata/,
    ],
    [
      "a notice that could not be read",
      [beacon("https://t.ads.example/p")],
      [candidate("", { failure: { code: "timeout", message: "slow" } })],
      "ads/pixel",
      /^unknown: notice-unreadable/,
    ],
    ["the operator's own", [beacon(`${page}log`)], [], "self", /^exempt: own-equipment$/],
    ["a sibling", [beacon("https://t.mise.test/p")], others, "domain:mise.test", /^review: .*party-unknown/],
  ])("%s", (_, sends, candidates, id, expected) => expect(verdicts(sends, candidates)[id]).toMatch(expected))

  it("chained sends are for a person, and are called so", () => {
    const sends = [
      script("https://dsp.stranger.example/d.js", page),
      beacon("https://t.ads.example/p", startedBy(page, "https://dsp.stranger.example/d.js")),
    ]
    expect(verdicts(sends)["ads/pixel"]).toMatch(/^review: no-notice, chained/)
  })

  it("a send nobody saw start does not accuse the operator of placing it", () => {
    const { initiator: _, ...wire } = beacon("https://t.ads.example/p", { seenBy: ["wire"] })
    expect(verdicts([wire])["ads/pixel"]).toMatch(/^review: no-notice, placement-unknown/)
  })

  it("sends that only the tool caused are for a person, unless the real leave repeats them", () => {
    const simulated = beacon("https://t.ads.example/p", { id: "a", cause: "simulated-leave", phase: "leave" })
    expect(verdicts([simulated])["ads/pixel"]).toMatch(/^review: .*tool-caused-only/)
    expect(verdicts([simulated, { ...simulated, id: "b", cause: "page" }])["ads/pixel"]).toMatch(/^absent/)
    expect(verdicts([send("https://t.ads.example/x.js"), simulated])["ads/pixel"]).toMatch(
      /^review: .*tool-caused-only/,
    )
  })

  it("information inferred from a parameter's name alone makes no entry incomplete", () => {
    const sends = [
      beacon("https://t.ads.example/p"),
      send(
        "https://t.ads.example/p2?email_sha256=5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
      ),
    ]
    const result = judge(sends, full)
    const inferred = result.sends
      .flatMap(({ information }) => information)
      .filter(({ basis }) => basis === "parameter")
    expect(inferred.length).toBeGreaterThan(0)
    expect(result.assessments[0]).toMatchObject({ verdict: "review" })
    const finding = result.findings.find(({ rule }) => rule === "undisclosed-information")
    expect(finding).toMatchObject({ outcome: "review" })
  })
})

describe("the record", () => {
  const sends = [
    script(ads, page),
    beacon("https://t.ads.example/p", {
      ...startedBy(page, ads),
      cookies: [{ name: "uid", value: "eb7a17f3cc6a4168" }],
    }),
    beacon(`${page}log`, { id: "own", cookies: [{ name: "uid", value: "0123456789abcdef" }] }),
  ]
  const kept = [
    stored("uid", "eb7a17f3cc6a4168", { host: ".ads.example" }),
    stored("uid", "0123456789abcdef", { host: "www.mise.example" }),
  ]
  const two = (kind: "page" | "notice") => [
    visit({ sends, stored: kept }),
    visit({ id: "v2", kind, url: `${page}a`, sends, stored: kept }),
  ]
  const one = evidence({ visits: two("page"), candidates: full })

  it("is the same, byte for byte, when made again", () => {
    expect(JSON.stringify(analyze(one, knowledge, rules))).toBe(
      JSON.stringify(analyze(structuredClone(one), knowledge, [...rules].reverse())),
    )
  })

  it("keeps cookies of one name on different hosts apart, and counts one met on two pages once", () => {
    const { storage, summary } = analyze(one, knowledge, rules)
    expect(storage.slice(0, 2).map(({ sentTo, party }) => [sentTo, party])).toEqual([
      [["ads/pixel"], "third"],
      [["self"], "self"],
    ])
    expect(summary.provisions.main.cookies).toBe(1)
    expect(summary.provisions.item2.cookies).toBe(1)
  })

  it("counts what is sent from the operator's own notice page, and nothing of a notice on somebody else's", () => {
    const elsewhere = visit({
      id: "v3",
      kind: "notice",
      url: "https://cmp.example/notice",
      sends: [beacon("https://t.stranger.example/p", { id: "x" })],
    })
    const result = analyze(evidence({ visits: [...two("notice"), elsewhere] }), knowledge, rules)
    expect(result.destinations.map(({ id }) => id)).toEqual(["ads/pixel", "self"])
    expect(result.destinations[0]?.observed).toEqual({ seen: 2, visits: 2 })
  })

  it("points every send, tag and finding at something that is in it", () => {
    const result = analyze(one, knowledge, rules)
    const ids = new Set(
      [
        ...result.sends,
        ...result.tags,
        ...result.destinations,
        ...result.notices,
        ...result.assessments,
        ...result.visits,
        ...result.notices.flatMap(({ entries }) => entries),
      ].map(({ id }) => id),
    )
    for (const { subject, evidence: shown } of result.findings)
      for (const each of [subject, ...shown]) expect(ids.has(each) || /^https?:/.test(each), each).toBe(true)
    for (const { tag, destination } of result.sends)
      expect([tag ?? destination, destination].every((id) => ids.has(id))).toBe(true)
    for (const { sends: shown } of result.assessments) expect(shown.every((id) => ids.has(id))).toBe(true)
  })
})

describe("the overall verdict is the first that applies", () => {
  const bad = [beacon("https://t.ads.example/p")]
  const failed = visit({
    id: "v2",
    url: `${page}b`,
    outcome: "failed",
    failure: { code: "timeout", message: "slow" },
  })
  it.each<[string, Evidence, string]>([
    ["issues, also when incomplete", evidence({ visits: [visit({ sends: bad }), failed] }), "issues"],
    [
      "incomplete, before review",
      evidence({ visits: [visit({ sends: [send("https://lib.example/x.js")] }), failed] }),
      "incomplete",
    ],
    [
      "review",
      evidence({ visits: [visit({ sends: [send("https://lib.example/x.js")], page: snapshot(page, []) })] }),
      "review",
    ],
    ["none found", evidence({ visits: [visit({ sends: [beacon(`${page}log`)] })] }), "none-found"],
    ["nothing that could be opened is not clean", evidence({ visits: [failed] }), "incomplete"],
    [
      "no visit at all is not clean",
      evidence({ visits: [], failure: { code: "stopped", message: "" } }),
      "incomplete",
    ],
  ])("%s", (_, given, expected) => expect(analyze(given, knowledge, rules).summary.verdict).toBe(expected))
})
