import { describe, expect, it } from "vitest"
import { namer } from "../../../../src/analyzers/facts/destination/namer.ts"
import type { Evidence } from "../../../../src/crawler/evidence.ts"
import { declared, evidence, knowledgeWith, send, vendor, visit } from "../../evidence-builder.ts"

const knowledge = knowledgeWith([
  vendor("adtech", "アドテク株式会社", [
    {
      id: "ads",
      function: "advertising",
      endpoints: [{ host: "adtech.example" }, { host: "ads-cdn.example" }],
    },
    { id: "measure", endpoints: [{ host: "measure.example" }] },
  ]),
  vendor("portal", "ポータル株式会社", [
    { id: "ads", function: "advertising", endpoints: [{ host: "portal.co.jp" }, { host: "pimg.jp" }] },
  ]),
  vendor("shops", "ショップ基盤", [
    {
      id: "pages",
      function: "hosting",
      endpoints: [{ host: "myshopify.com" }, { host: "shops-edge.example" }],
    },
    { id: "stats", endpoints: [{ host: "shops-stats.example" }] },
  ]),
])

function naming(url: string, more: Partial<Evidence> = {}) {
  return namer(evidence({ target: { kind: "site", url }, visits: [], ...more }), knowledge)
}

function partyOf(target: string, url: string, more: Partial<Evidence> = {}) {
  const { id, party, partyReason } = naming(target, more)(url)
  return `${party} ${partyReason} ${id}`
}

describe("without declarations", () => {
  it.each([
    ["https://www.mise.co.jp/", "https://img.mise.co.jp/a.png", "self target-domain self"],
    ["https://www.mise.co.jp/", "https://www.mise.co.jp:8443/a", "self target-host self"],
    ["https://www.mise.co.jp/", "wss://live.mise.co.jp/", "self target-domain self"],
    ["https://www.mise.co.jp/", "https://notmise.co.jp/", "third other-domain domain:notmise.co.jp"],
    ["https://www.mise.co.jp/", "https://cdn.mise.com/", "unknown same-label domain:mise.com"],
    ["https://alice.github.io/", "https://bob.github.io/", "third other-domain domain:bob.github.io"],
    ["https://github.io/", "https://bob.github.io/", "third other-domain domain:bob.github.io"],
    ["https://192.0.2.1/", "https://192.0.2.1:8000/", "self target-host self"],
    ["https://192.0.2.1/", "https://192.0.2.2/", "third other-domain domain:192.0.2.2"],
    ["https://[2001:db8::1]/", "https://[2001:db8::1]/x", "self target-host self"],
    ["https://店.jp/", "https://xn--8uv.jp/a", "self target-host self"],
    ["https://www.mise.co.jp/", "https://WWW.MISE.CO.JP./a", "self target-host self"],
  ])("on %s, %s is %s", (target, url, expected) => {
    const own = URL.parse("https://店.jp/")?.hostname ?? ""
    expect(partyOf(target, url.replace("xn--8uv.jp", own))).toBe(expected)
  })

  it("takes where the start page led to for the audited site", () => {
    const visits = [visit({ url: "https://old.jp/", finalUrl: "https://www.new-mise.jp/" })]
    expect(partyOf("https://old.jp/", "https://www.new-mise.jp/app.js", { visits })).toBe(
      "self target-host self",
    )
    expect(partyOf("https://old.jp/", "https://img.old.jp/", { visits })).toBe("self target-domain self")
  })

  it("does not take a vendor's page for the operator's because the start page led there", () => {
    const visits = [visit({ url: "https://old.jp/", finalUrl: "https://adtech.example/parked" })]
    expect(partyOf("https://old.jp/", "https://adtech.example/x", { visits })).toMatch(/^third/)
  })

  it("leaves a domain on the target's certificate unsettled, and a known vendor on it a third party", () => {
    const certificateNames = ["www.mise.co.jp", "*.other-customer.jp", "adtech.example"]
    const response = { status: 200, headers: [], setCookies: [], certificateNames }
    const visits = [visit({ sends: [send("https://www.mise.co.jp/", { response })] })]
    const party = (url: string) => partyOf("https://www.mise.co.jp/", url, { visits })
    expect(party("https://a.other-customer.jp/")).toBe("unknown certificate-shared domain:other-customer.jp")
    expect(party("https://adtech.example/")).toBe("third other-domain adtech/ads")
    expect(party("https://stranger.jp/")).toMatch(/^third/)
  })
})

describe("an own host that points elsewhere", () => {
  const pointing = (...cname: string[]) => ({
    visits: [visit({ sends: [send("https://m.mise.co.jp/b", { cname })] })],
  })
  const party = (cname: string[], more: Partial<Evidence> = {}) =>
    partyOf("https://www.mise.co.jp/", "https://m.mise.co.jp/b", { ...pointing(...cname), ...more })

  it("is the vendor's it points to, declared or not, through however many names", () => {
    expect(party(["x.measure.example"])).toBe("third points-elsewhere adtech/measure")
    expect(party(["lb.mise.co.jp", "edge.unknown.jp", "x.measure.example"])).toMatch(/adtech\/measure$/)
    expect(party(["x.measure.example"], { declared: declared(["mise.co.jp"]) })).toMatch(/adtech\/measure$/)
  })

  it("stays the operator's on a vendor's hosting", () => {
    expect(party(["x.shops-edge.example"])).toBe("self target-domain self")
  })

  it("is unsettled where nobody knows the name it points to, and the operator's where that was declared", () => {
    expect(party(["x.unknown.jp"])).toBe("unknown points-elsewhere domain:unknown.jp")
    expect(party(["x.unknown.jp"], { declared: declared(["mise.co.jp"]) })).toBe("self declared-domain self")
  })

  it("stays the operator's while it points to another own name", () => {
    expect(party(["lb.mise.co.jp"])).toBe("self target-domain self")
  })
})

describe("a vendor's own site", () => {
  it("does not call the vendor's other hosts a third party's, nor its own", () => {
    const party = (url: string) => partyOf("https://www.portal.co.jp/", url)
    expect(party("https://www.portal.co.jp/x")).toBe("self target-host self")
    expect(party("https://s.pimg.jp/x")).toBe("unknown operator-is-vendor portal/ads")
    expect(party("https://adtech.example/")).toMatch(/^third/)
  })

  it("is recognised by the declared name too", () => {
    const { operator, ...rest } = declared(["campaign.jp"])
    const named = {
      ...rest,
      operator: { name: "ポータル 株式会社", aliases: [], domains: ["campaign.jp"], groupCompanies: [] },
    }
    expect(operator).toBeDefined()
    expect(partyOf("https://campaign.jp/", "https://s.pimg.jp/x", { declared: named })).toMatch(/^unknown/)
  })

  it("is not meant by a customer's site on its hosting", () => {
    const party = (url: string) => partyOf("https://mise.myshopify.com/", url)
    expect(party("https://shops-stats.example/")).toBe("third other-domain shops/stats")
  })
})

describe("declarations", () => {
  const group = declared(["mise.jp", "店.jp", "*.mise-img.jp", "shop.mise-group.jp"])
  const withGroup = {
    declared: {
      ...group,
      operator: {
        ...(group.operator ?? { name: "", aliases: [], domains: [] }),
        groupCompanies: [{ name: "みせ物流株式会社", domains: ["mise-group.jp", "logi.mise.jp"] }],
      },
    },
  }
  const party = (url: string) => partyOf("https://www.mise.jp/", url, withGroup)
  it.each([
    ["https://img.mise.jp/", "self declared-domain self"],
    ["https://logi.mise.jp/", "affiliate group-company entity:みせ物流株式会社"],
    ["https://www.mise-group.jp/", "affiliate group-company entity:みせ物流株式会社"],
    ["https://shop.mise-group.jp/", "self declared-domain self"],
    ["https://a.mise-img.jp/", "self declared-domain self"],
    [`https://${URL.parse("https://店.jp/")?.hostname}/`, "self declared-domain self"],
    ["https://mise.jp.attacker.example/", "third other-domain domain:attacker.example"],
  ])("%s is %s", (url, expected) => expect(party(url)).toBe(expected))
})
