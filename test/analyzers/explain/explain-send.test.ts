import { describe, expect, it, test } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import { explainSend } from "../../../src/analyzers/explain/explain-send.ts"
import { madeSend, type Request } from "../../../src/analyzers/explain/made-send.ts"
import { bundledKnowledge, declared, evidence, undeclared, visit } from "../evidence-builder.ts"

const knowledge = bundledKnowledge()
const page = "https://www.mise.example/news/1"

const explain = (request: Request, more: { readonly page?: string } = { page }) =>
  explainSend({ send: madeSend(request), declared: undeclared, ...more }, knowledge)

test("says of every sample of the vendor files what a scan would say of it", () => {
  const samples = knowledge.vendors.flatMap(({ services }) => services.flatMap((service) => service.samples))
  const differing = samples.filter(({ url, method, body }) => {
    const send = madeSend({
      url,
      method,
      ...(body === undefined ? {} : { body: { state: "seen", text: body } }),
    })
    const scanned = analyze(
      evidence({
        target: { kind: "site", url: page },
        visits: [
          visit({ sends: [send], url: page, documents: [{ frame: "f", url: page, top: true, at: 0 }] }),
        ],
      }),
      knowledge,
      [],
    ).sends[0]
    const { destination, items } = explainSend({ send, page, declared: undeclared }, knowledge)
    const said = items.map(({ value, source, ...item }) => item)
    const seen = (scanned?.information ?? []).map(({ sample, ...item }) => item)
    return destination.id !== scanned?.destination || JSON.stringify(said) !== JSON.stringify(seen)
  })
  expect(samples.length).toBeGreaterThan(300)
  expect(differing.map(({ url }) => url)).toEqual([])
})

describe("what a request would be", () => {
  const url = `https://www.google-analytics.com/g/collect?v=2&cid=123456789.1700000000&dl=${encodeURIComponent(page)}&zzz=1&none=`
  const { destination, items, unknown } = explain({ url, headers: [["user-agent", "Mozilla/5.0 X"]] })
  const item = (name: string) => items.find((one) => one.name === name)

  it("names the service, and the field of the data file each claim stands in with its source", () => {
    expect(destination.id).toBe("google/analytics")
    expect(item("cid")).toMatchObject({
      category: "client_id",
      basis: "vendor",
      value: "123456789.1700000000",
      provision: "main",
      certainty: "likely",
      source: {
        file: "vendors/google.yml",
        at: expect.stringMatching(/^services\[\d+\]\.parameters\[\d+\]$/),
        source: expect.stringMatching(/^https:/),
        checked: expect.stringMatching(/^\d{4}-/),
      },
    })
  })
  it("lists what nobody knows, empty values too", () =>
    expect(unknown.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ["zzz", "1"],
        ["none", ""],
      ]),
    ))
  it("takes headers for what the protocol shows", () =>
    expect(item("user-agent")).toMatchObject({
      category: "user_agent",
      basis: "protocol",
      certainty: "review",
    }))
  it("says of an unknown host's parameters what the dictionary and the page say", () => {
    const at = explain({ url: `https://stranger.example/?a=${encodeURIComponent(page)}&ul=ja-JP` }).items
    expect(at.find(({ name }) => name === "a")).toMatchObject({ category: "page_url", basis: "value" })
    expect(at.find(({ name }) => name === "ul")).toMatchObject({
      basis: "parameter",
      source: { file: "parameters.yml", at: expect.stringMatching(/^parameters\[\d+\]$/) },
    })
  })
  it("matches no value where no page is supposed", () => {
    const { items: bare } = explain({ url: `https://stranger.example/?a=${encodeURIComponent(page)}` }, {})
    expect(bare.filter(({ basis }) => basis === "value")).toEqual([])
  })
  it("lists neither what wraps known fields nor what stands inside one", () => {
    const inner = JSON.stringify({ event: "view", blub: 1 })
    const names = explain({
      url: `https://stranger.example/?data=${encodeURIComponent(inner)}&url=${encodeURIComponent(`${page}?q=1`)}`,
    }).unknown.map(({ name }) => name)
    expect(names).toContain("data.blub")
    expect(names.filter((name) => name === "data" || name.startsWith("url"))).toEqual([])
  })
  it("says that a body could not be decoded", () => {
    const body = { state: "seen", base64: "AAECAwQFBgf/", size: 9 } as const
    expect(explain({ url: "https://stranger.example/", body }).undecoded).toBe(true)
  })
  it("knows the operator's own equipment by what is declared", () => {
    const own = explainSend(
      { send: madeSend({ url: "https://api.mise.example/" }), declared: declared(["mise.example"]) },
      knowledge,
    )
    expect(own.destination).toMatchObject({ id: "self", party: "self" })
  })
})
