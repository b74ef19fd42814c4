import { describe, expect, it } from "vitest"
import { analyze } from "../../../../src/analyzers/analyze.ts"
import type { Evidence, RecordedSend, StoredValue } from "../../../../src/crawler/evidence.ts"
import { declared, evidence, knowledgeWith, send, stored, vendor, visit } from "../../evidence-builder.ts"

const page = "https://www.mise.example/"
const id = "eb7a17f3cc6a4168a9e49b566b73a6db"
const knowledge = knowledgeWith([
  vendor("v", "ベンダー", [
    { id: "ads", function: "advertising", endpoints: [{ host: "ads.example" }] },
    { id: "font", function: "web_font", endpoints: [{ host: "font.example" }] },
    { id: "host", function: "hosting", endpoints: [{ host: "host.example" }] },
  ]),
])
const domains = declared(["mise.example"])

interface Setting extends Partial<Evidence> {
  readonly stored?: readonly StoredValue[]
}

/** `reason: condition=met …` of one category of the first destination. */
function told(category: string, one: RecordedSend, { stored: kept = [], ...more }: Setting = {}) {
  const visits = [visit({ sends: [one], stored: kept })]
  const { assessments } = analyze(evidence({ visits, ...more }), knowledge, [])
  const found = assessments[0]?.information.find((each) => each.category === category)
  const conditions = (found?.conditions ?? []).map((one) => `${one.id}=${one.met}`)
  return [`${found?.reason}:`, ...conditions].join(" ")
}

const cookies = [{ name: "sid", value: id }]
const byResponse = stored("sid", id, { setBy: [{ by: "response", url: page }] })
const byScript = stored("sid", id, { setBy: [{ by: "script", url: `${page}a.js` }] })

describe("the conditions of a provision, one by one", () => {
  it.each<[string, string, RecordedSend, string]>([
    [
      "advertising",
      "cookie_id",
      send("https://ads.example/", { cookies }),
      "function: advertising: serves-limb=no",
    ],
    [
      "a stranger",
      "cookie_id",
      send("https://stranger.example/", { cookies }),
      "function-not-known: serves-limb=cannot-tell",
    ],
    [
      "a font",
      "cookie_id",
      send("https://font.example/", { cookies }),
      "function: web_font: serves-limb=cannot-tell within-necessity=cannot-tell",
    ],
    [
      "hosting",
      "cookie_id",
      send("https://host.example/", { cookies }),
      "function: hosting: serves-limb=yes within-necessity=cannot-tell",
    ],
    [
      "request metadata",
      "ip_address",
      send("https://host.example/"),
      "request-metadata: serves-limb=cannot-tell within-necessity=cannot-tell",
    ],
  ])("%s", (_, category, one, expected) => expect(told(category, one)).toBe(expected))

  const back = send(`${page}api`, { cookies })
  const whole = "identifier=yes sent-by-operator=yes same-service=yes own-equipment=yes"
  it("item 2 with all of them seen", () =>
    expect(told("cookie_id", back, { stored: [byResponse], declared: domains })).toBe(
      `own-identifier-returns: ${whole}`,
    ))
  it.each<[string, string, Setting & { readonly cname?: readonly string[] }]>([
    ["who sent it", "sent-by-operator", { stored: [byScript], declared: domains }],
    [
      "which service",
      "same-service",
      { stored: [byResponse], declared: { ...domains, services: [{ kind: "r27_4" }, { kind: "r27_2" }] } },
    ],
    [
      "whose equipment",
      "own-equipment",
      { stored: [byResponse], declared: domains, cname: ["x.elsewhere.example"] },
    ],
  ])("item 2 where it cannot be told %s", (_, open, { cname = [], ...setting }) =>
    expect(told("cookie_id", { ...back, cname }, setting)).toBe(
      `own-identifier-returns: ${whole.replace(`${open}=yes`, `${open}=cannot-tell`)}`,
    ),
  )

  const override = { destination: "v/ads", reason: "r", by: "b", date: "2026-11-20" }
  it.each(["item1", "item3", "item4", "main"] as const)(
    "the operator's word for %s shows none of them to hold",
    (provision) => {
      const setting = { declared: { services: [], overrides: [{ ...override, provision }] } }
      const all = told("cookie_id", send("https://ads.example/", { cookies }), setting)
      expect(all).toMatch(/^operator-judgement: /)
      expect(all.replace("not-requested=yes", "")).not.toContain("=yes")
    },
  )
  it("consent the operator speaks of is contradicted by what left before any choice", () => {
    const setting = { declared: { services: [], overrides: [{ ...override, provision: "item3" as const }] } }
    expect(told("cookie_id", send("https://ads.example/", { cookies }), setting)).toBe(
      "operator-judgement: agreed-before-send=no agreed-to-destination=cannot-tell",
    )
  })
})
