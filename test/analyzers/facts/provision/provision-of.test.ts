import { describe, expect, it } from "vitest"
import { analyze } from "../../../../src/analyzers/analyze.ts"
import type { Evidence, RecordedSend, StoredValue } from "../../../../src/crawler/evidence.ts"
import { declared, evidence, knowledgeWith, send, stored, vendor, visit } from "../../evidence-builder.ts"

const page = "https://www.mise.example/"
const id = "eb7a17f3cc6a4168a9e49b566b73a6db"
const knowledge = knowledgeWith([
  vendor("v", "ベンダー", [
    { id: "ads", function: "advertising", endpoints: [{ host: "ads.example" }] },
    { id: "stats", function: "analytics", endpoints: [{ host: "stats.example" }] },
    { id: "font", function: "web_font", endpoints: [{ host: "font.example" }] },
    { id: "captcha", function: "captcha", endpoints: [{ host: "captcha.example" }] },
    { id: "host", function: "hosting", endpoints: [{ host: "host.example" }] },
  ]),
])

interface Setting extends Partial<Evidence> {
  readonly sends: readonly RecordedSend[]
  readonly stored?: readonly StoredValue[]
}

function provisions({ sends, stored: kept = [], ...more }: Setting): Record<string, string> {
  const result = analyze(evidence({ visits: [visit({ sends, stored: kept })], ...more }), knowledge, [])
  return Object.fromEntries(
    result.sends.flatMap(({ information }) =>
      information.map(({ category, name, provision, limb, certainty }) => [
        `${category}${name ? ` ${name}` : ""}`,
        [provision, limb, certainty].filter(Boolean).join(" "),
      ]),
    ),
  )
}

describe("what third parties receive, by the function of the service", () => {
  const cookies = [{ name: "uid", value: id }]
  const headers = [["referer", page]] as const
  it.each([
    ["https://ads.example/", "main established", "main review"],
    ["https://stats.example/", "main likely", "main review"],
    ["https://font.example/", "item1 i review", "item1 i review"],
    ["https://captcha.example/", "item1 iv review", "item1 iv review"],
    ["https://host.example/", "item1 i likely", "item1 i review"],
    ["https://stranger.example/", "main review", "main review"],
  ])("%s: cookie %s, request metadata %s", (url, cookie, metadata) => {
    const found = provisions({ sends: [send(url, { cookies, headers })] })
    expect(found).toMatchObject({
      "cookie_id uid": cookie,
      ip_address: metadata,
      "referrer referer": metadata,
    })
  })

  it("follows the operator's own judgement, never as far as calling a third party's plainly exempt", () => {
    const override = { destination: "v/ads", reason: "r", by: "b", date: "2026-11-20" }
    const with_ = (provision: "item1" | "item4" | "main", category?: string) => {
      const overrides = [{ ...override, provision, ...(category ? { category } : {}) }]
      return provisions({
        sends: [send("https://ads.example/", { cookies })],
        declared: { services: [], overrides },
      })
    }
    expect(with_("item1")).toMatchObject({ "cookie_id uid": "item1 likely", ip_address: "item1 likely" })
    expect(with_("item4", "cookie_id")).toMatchObject({
      "cookie_id uid": "item4 likely",
      ip_address: "main review",
    })
    expect(with_("main")).toMatchObject({ "cookie_id uid": "main established" })
  })
})

describe("item 2: an identifier of the operator that comes back to it", () => {
  const own = stored("sid", id, { setBy: [{ by: "response", url: page }] })
  const sends = [send(`${page}api`, { cookies: [{ name: "sid", value: id }] })]
  const domains = declared(["mise.example"])
  const sid = (setting: Partial<Setting>) =>
    provisions({ sends, stored: [own], declared: domains, ...setting })["cookie_id sid"]

  it("is established where all its conditions were seen", () => expect(sid({})).toBe("item2 established"))
  it("is likely without declared domains", () =>
    expect(sid({ declared: { services: [], overrides: [] } })).toBe("item2 likely"))
  it("is likely where several services share the domains", () => {
    const services = [{ kind: "r27_4" as const }, { kind: "r27_2" as const }]
    expect(sid({ declared: { ...domains, services } })).toBe("item2 likely")
  })
  it("is likely where the host points to somebody else's equipment", () => {
    expect(
      sid({
        sends: [send(`${page}api`, { cookies: [{ name: "sid", value: id }], cname: ["x.host.example"] })],
      }),
    ).toBe("item2 likely")
  })
  it.each([
    ["a script made it", { setBy: [{ by: "script" as const, url: `${page}app.js` }] }],
    ["a vendor's script made it", { setBy: [{ by: "script" as const, url: "https://ads.example/a.js" }] }],
    [
      "a script set it after the response",
      { setBy: [{ by: "response" as const, url: page }, { by: "script" as const }] },
    ],
    ["nobody saw who set it", { setBy: [] }],
  ])("is for a person where %s", (_, more) =>
    expect(sid({ stored: [stored("sid", id, more)] })).toBe("item2 review"),
  )
  it("is for a person where another cookie of the name was made elsewhere", () => {
    const other = stored("sid", id, { host: ".mise.example", setBy: [{ by: "script" }] })
    expect(sid({ stored: [own, other] })).toBe("item2 review")
  })
  it("covers no cookie that tells nobody apart", () => {
    const lang = stored("lang", "ja", { setBy: [{ by: "response", url: page }] })
    const found = provisions({
      sends: [send(page, { cookies: [{ name: "lang", value: "ja" }] })],
      stored: [lang],
    })
    expect(found["cookie_id lang"]).toBe("item1 i likely")
  })
  it("does not cover what goes along with the identifier", () => {
    const found = provisions({
      sends: [send(`${page}api?w=1366&sid=${id}`)],
      stored: [own],
      declared: domains,
    })
    expect(found).toMatchObject({
      "screen w": "item1 i likely",
      "cookie_id sid": "item2 established",
      ip_address: "item1 i review",
    })
  })
  it("is for a person where the value lay in a storage that no response can write to", () => {
    const uid = stored("uid", id, { area: "local", setBy: [{ by: "script", url: `${page}app.js` }] })
    const found = provisions({ sends: [send(`${page}api?u=${id}`)], stored: [uid], declared: domains })
    expect(found["local_storage_id u"]).toBe("item2 review")
  })
  it("does not cover the same identifier on its way to a vendor, nor a vendor behind an own name", () => {
    const cookies = [{ name: "sid", value: id }]
    expect(sid({ sends: [send("https://ads.example/", { cookies })] })).toBe("main established")
    expect(sid({ sends: [send("https://m.mise.example/", { cookies, cname: ["x.stats.example"] })] })).toBe(
      "main likely",
    )
  })
})

describe("what the operator's own equipment receives beside its identifiers", () => {
  const own = (query: string, more: Partial<RecordedSend> = {}) =>
    provisions({ sends: [send(`${page}api?${query}`, more)], declared: declared(["mise.example"]) })

  it("is likely item 1 for what the commentary names, and for a person otherwise", () =>
    expect(own(`w=1366&u=${encodeURIComponent(page)}&tz=Asia%2FTokyo`)).toMatchObject({
      "screen w": "item1 i likely",
      "page_url u": "item1 i review",
      "timezone tz": "item1 i review",
    }))

  it("is grey where it is mere request metadata, like anyone else's", () =>
    expect(own("", { headers: [["user-agent", "x"]] })).toEqual({
      ip_address: "item1 i review",
      "user_agent user-agent": "item1 i review",
    }))
})

/** Default leanings by kind of service, as the annex to the project's reading of the rule gives them by hand. */
describe("our leaning by function", () => {
  const mustNotify = "advertising affiliate analytics heatmap ab_test personalization social_embed dmp"
  const forAPerson = "captcha fraud_detection payment login error_monitoring performance_monitoring"
  const { functions } = knowledge.functions
  it.each([...mustNotify.split(" "), "marketing_automation", "video_embed", "map_embed", "retargeting"])(
    "%s: the main clause",
    (name) => expect(functions[name]?.provision).toBe("main"),
  )
  it.each([
    ...forAPerson.split(" "),
    "web_font",
    "cdn_library",
    "consent_management",
    "chat",
    "tag_management",
  ])("%s: item 1, for a person", (name) =>
    expect(functions[name]).toMatchObject({ provision: "item1", certainty: "review" }),
  )
  it.each([
    ["captcha", "iv"],
    ["fraud_detection", "iv"],
    ["error_monitoring", "v"],
    ["web_font", "i"],
  ])("%s: limb %s", (name, limb) => expect(functions[name]?.limb).toBe(limb))
})
