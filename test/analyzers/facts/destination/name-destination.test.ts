import { describe, expect, it } from "vitest"
import { analyze } from "../../../../src/analyzers/analyze.ts"
import { namer } from "../../../../src/analyzers/facts/destination/namer.ts"
import {
  candidate,
  evidence,
  hostOperator,
  knowledgeWith,
  noticeTable,
  send,
  vendor,
  visit,
} from "../../evidence-builder.ts"

const page = "https://www.mise.example/"
const knowledge = knowledgeWith(
  [
    vendor("adtech", "アドテク株式会社", [{ id: "ads", endpoints: [{ host: "ads.row.jp" }] }]),
    { ...vendor("big", "大手株式会社", [{ id: "maps" }]), formerNames: [{ name: "旧大手株式会社" }] },
  ],
  [
    { name: "Listed", company: "Listed Ltd.", hosts: ["row.jp", "doubtful.jp", "listed.jp"] },
    { name: "Big", company: "旧大手 株式会社", hosts: ["big-images.jp"] },
  ],
  [
    hostOperator("row.jp", "株式会社レイ広告", {
      aliases: ["Rei Ads"],
      original: "Rei Ads, Inc.",
      country: "SG",
    }),
    hostOperator("doubtful.jp", "株式会社たぶん", { confidence: "low" }),
    hostOperator("site.jp", "株式会社どれか", { function: null }),
    hostOperator("library.jp", "Lib Foundation", { function: "cdn_library", country: null }),
    hostOperator("chat.rei.jp", "株式会社れい", { function: "chat" }),
    hostOperator("ads.rei.jp", "株式会社れい"),
    hostOperator("oote.jp", "大手株式会社", { country: null }),
  ],
)

describe("an address is named", () => {
  const name = namer(evidence(), knowledge)
  it("by the vendor file first", () => {
    expect(name("https://ads.row.jp/x")).toMatchObject({ id: "adtech/ads", knownBy: "vendor" })
  })
  it("then by our own row, with all that it says", () => {
    expect(name("https://t.row.jp/x")).toMatchObject({
      id: "entity:株式会社レイ広告",
      knownBy: "vendor",
      party: "third",
      operator: "株式会社レイ広告",
      operatorOriginal: "Rei Ads, Inc.",
      country: "SG",
      function: "advertising",
    })
  })
  it("then by the entity list, then by its domain alone", () => {
    expect(name("https://listed.jp/")).toMatchObject({ id: "entity:Listed Ltd.", knownBy: "entity-list" })
    expect(name("https://a.nobody.jp/")).toMatchObject({ id: "domain:nobody.jp", knownBy: "none" })
  })
  it("by the company's name of today where the entity list has a former one", () => {
    expect(name("https://big-images.jp/")).toMatchObject({
      id: "entity:大手株式会社",
      knownBy: "entity-list",
      operator: "大手株式会社",
    })
  })
  it("without a function where the row is doubtful or the host has many", () => {
    expect(name("https://doubtful.jp/")).toMatchObject({ operator: "株式会社たぶん" })
    expect(name("https://doubtful.jp/").function).toBeUndefined()
    expect(name("https://site.jp/").function).toBeUndefined()
  })
  it("with the names of the vendor file where the company has one", () => {
    expect(name("https://oote.jp/")).toMatchObject({
      id: "entity:大手株式会社",
      vendor: { id: "big" },
      country: "JP",
    })
  })
})

const others = ["無関係株式会社", "無関係", "IPアドレス", "広告配信"] as const
function resultOf(url: string, ...rows: readonly (readonly [string, string, string, string])[]) {
  const sends = [send(`${url}?dl=${encodeURIComponent(`${page}item?id=1`)}`)]
  const visits = [visit({ url: page, sends })]
  const candidates = [candidate(noticeTable(...rows, others))]
  const result = analyze(evidence({ target: { kind: "site", url: page }, visits, candidates }), knowledge, [])
  const [destination] = result.destinations
  const assessment = result.assessments.find((one) => one.destination === destination?.id)
  return { destination, assessment, information: result.sends[0]?.information ?? [] }
}

describe("what follows from a row", () => {
  it("is its function's provision, and no entry in the notice is absent where it is sure", () => {
    const { destination, assessment, information } = resultOf("https://t.row.jp/p")
    expect(destination).toMatchObject({
      function: "advertising",
      country: { entity: "SG" },
      knownBy: "vendor",
    })
    expect(information.find(({ category }) => category === "page_url")).toMatchObject({
      provision: "main",
      certainty: "established",
    })
    expect(assessment).toMatchObject({ verdict: "absent" })
  })

  it.each([
    ["doubtful", "https://t.doubtful.jp/p"],
    ["of a host with many functions", "https://t.site.jp/p"],
    ["of the entity list", "https://listed.jp/p"],
  ])("is for a person to judge where the row is %s", (_, url) => {
    const { assessment } = resultOf(url)
    expect(assessment).toMatchObject({ verdict: "review", statement: "none" })
    expect(assessment?.reasons).toContain("function-unknown")
  })

  it("is item 1 for a library, which a person must judge", () => {
    expect(resultOf("https://library.jp/x.js").assessment).toMatchObject({ need: "maybe", verdict: "review" })
  })

  it.each([
    ["株式会社レイ広告", "legal"],
    ["Rei Ads Inc.", "legal"],
    ["Rei Ads", "alias"],
    ["レイ広告", "brand"],
  ])("finds it in the notice as %s", (written, stated) => {
    const row = [written, "広告", "閲覧したページのURL", "広告配信のため"] as const
    const { assessment } = resultOf("https://t.row.jp/p", row)
    expect(assessment).toMatchObject({ operatorStated: stated, verdict: "stated" })
  })

  it("finds a vendor's company by its former name", () => {
    const row = ["旧大手株式会社", "広告", "閲覧したページのURL", "広告配信のため"] as const
    expect(resultOf("https://oote.jp/p", row).assessment).toMatchObject({ operatorStated: "alias" })
  })

  it("does not find it by the name of another", () => {
    const row = ["株式会社レイ", "広告", "閲覧したページのURL", "広告配信のため"] as const
    expect(resultOf("https://t.row.jp/p", row).assessment).toMatchObject({ verdict: "absent" })
  })
})

it("a company whose hosts are for different things is one destination of no one function", () => {
  const sends = ["https://chat.rei.jp/a?u=1", "https://ads.rei.jp/b?u=1"].map((url) => send(url))
  const given = evidence({ target: { kind: "site", url: page }, visits: [visit({ url: page, sends })] })
  const { destinations } = analyze(given, knowledge, [])
  expect(destinations).toMatchObject([
    { id: "entity:株式会社れい", hosts: ["ads.rei.jp", "chat.rei.jp"], sends: 2 },
  ])
  expect(destinations[0]?.function).toBeUndefined()
})
