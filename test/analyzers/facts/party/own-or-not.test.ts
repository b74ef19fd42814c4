import { describe, expect, it } from "vitest"
import { namer } from "../../../../src/analyzers/facts/destination/namer.ts"
import type { Evidence, RecordedSend } from "../../../../src/crawler/evidence.ts"
import {
  bundledKnowledge,
  candidate,
  declared,
  evidence,
  hostOperator,
  knowledgeWith,
  send,
  snapshot,
  vendor,
  visit,
} from "../../evidence-builder.ts"

const target = "https://www.mise.co.jp/"
const knowledge = knowledgeWith(
  [
    vendor("adtech", "アドテク株式会社", [
      { id: "ads", endpoints: [{ host: "adtech.example" }] },
      { id: "pixel", endpoints: [{ host: "paths.example", path: "/pixel/" }] },
    ]),
  ],
  [{ name: "Listed", company: "Listed Ltd.", hosts: ["listed.jp", "*.listed-img.jp"] }],
  [
    hostOperator("mise-img.jp", "株式会社みせ", { function: null }),
    hostOperator("mise-mall.jp", "株式会社みせ", { function: null }),
    hostOperator("exchange.jp", "株式会社取引所"),
    hostOperator("shops.jp", "株式会社店舗基盤", { function: "hosting" }),
    hostOperator("shops-ads.jp", "株式会社店舗基盤"),
  ],
)

function partyOf(url: string, more: Partial<Evidence> = {}) {
  const given = evidence({ target: { kind: "site", url: target }, visits: [], ...more })
  const { id, party, partyReason } = namer(given, knowledge)(url)
  return `${party} ${partyReason} ${id}`
}

const seen = (...sends: readonly RecordedSend[]) => ({ visits: [visit({ url: target, sends })] })
const answered = (certificateNames: readonly string[]) => ({
  response: { status: 200, headers: [], setCookies: [], certificateNames },
})

describe("certificate names", () => {
  const img = "https://img.mise-cdn.jp/a.png"
  it("of a host of another domain that name the target's leave it unsettled, never the operator's", () => {
    const visits = seen(send(img, answered(["img.mise-cdn.jp", "*.mise.co.jp"])))
    expect(partyOf(img, visits)).toBe("unknown certificate-shared domain:mise-cdn.jp")
    expect(partyOf("https://www.mise-cdn.jp/b", visits)).toMatch(/^unknown certificate-shared/)
  })
  it("that do not name the target's say nothing", () => {
    const names = ["img.mise-cdn.jp", "notmise.co.jp", "mise.co.jp.example"]
    expect(partyOf(img, seen(send(img, answered(names))))).toBe("third other-domain domain:mise-cdn.jp")
  })
  it("of the target's alone, shown by a host it was not made for, say nothing of that host", () => {
    expect(partyOf(img, seen(send(img, answered(["*.mise.co.jp"]))))).toMatch(/^third/)
  })
  it("of an own host that is a vendor's equipment do not speak for the vendor's other customers", () => {
    const visits = seen(send("https://m.mise.co.jp/", answered(["m.mise.co.jp", "m.customer.jp"])))
    expect(partyOf("https://m.customer.jp/", visits)).toBe("third other-domain domain:customer.jp")
  })
})

describe("a CNAME into the target's domain", () => {
  const host = "https://static.sibling.jp/a.js"
  it("leaves a host of another domain unsettled", () => {
    const visits = seen(send(host, { cname: ["origin.mise.co.jp"] }))
    expect(partyOf(host, visits)).toBe("unknown points-to-target domain:sibling.jp")
    expect(partyOf("https://other.sibling.jp/", visits)).toMatch(/^third/)
  })
  it("or into a declared one", () => {
    const more = { ...seen(send(host, { cname: ["a.mise.jp"] })), declared: declared(["mise.jp"]) }
    expect(partyOf(host, more)).toMatch(/^unknown points-to-target/)
  })
  it("is not one into a name that only ends alike", () => {
    expect(partyOf(host, seen(send(host, { cname: ["a.notmise.co.jp"] })))).toMatch(/^third/)
  })
})

describe("the company that the page says runs it", () => {
  const footer = (text: string, url = target) => ({
    visits: [visit({ url, page: { ...snapshot(url, []), text } })],
  })
  const stated = footer("みせ通販\n運営会社：株式会社みせ\n© みせ")
  it("leaves hosts that our knowledge gives to it unsettled", () => {
    expect(partyOf("https://a.mise-img.jp/x")).toBe("third other-domain entity:株式会社みせ")
    expect(partyOf("https://a.mise-img.jp/x", stated)).toBe("unknown operator-is-vendor entity:株式会社みせ")
    const vendors = footer("運営会社\tアドテク株式会社")
    expect(partyOf("https://adtech.example/x", vendors)).toBe("unknown operator-is-vendor adtech/ads")
    expect(partyOf("https://listed.jp/x", footer("Operated by: Listed Ltd."))).toMatch(
      /^unknown operator-is-vendor/,
    )
  })
  it("says nothing of other companies' hosts", () => {
    expect(partyOf("https://t.exchange.jp/x", stated)).toMatch(/^third/)
    expect(partyOf("https://nobody.jp/x", stated)).toMatch(/^third/)
  })
  it("is not read from a notice, nor from a page of another site", () => {
    const notice = "https://www.mise.co.jp/external/"
    const text = "送信先\n運営会社：株式会社取引所"
    const { visits } = footer(text, notice)
    expect(
      partyOf("https://t.exchange.jp/x", { visits, candidates: [candidate("", { url: notice })] }),
    ).toMatch(/^third/)
    expect(
      partyOf("https://t.exchange.jp/x", { visits: visits.map((one) => ({ ...one, kind: "notice" })) }),
    ).toMatch(/^third/)
    expect(partyOf("https://t.exchange.jp/x", footer(text, "https://partner.jp/"))).toMatch(/^third/)
  })
})

describe("the company that our knowledge gives the target's own domain to", () => {
  const on = (url: string) => ({ target: { kind: "site" as const, url } })
  it("may be met on other domains of its own", () => {
    expect(partyOf("https://mise-img.jp/x", on("https://www.mise-mall.jp/"))).toMatch(
      /^unknown operator-is-vendor/,
    )
    expect(partyOf("https://a.listed-img.jp/x", on("https://www.listed.jp/"))).toBe(
      "unknown operator-is-vendor entity:Listed Ltd.",
    )
  })
  it("is not the operator where it only lends its hosting", () => {
    expect(partyOf("https://shops-ads.jp/x", on("https://www.shops.jp/"))).toBe(
      "third other-domain entity:株式会社店舗基盤",
    )
  })
})

/** Chains of the shapes that the providers document for a domain of the customer; the knowledge is the bundled one. */
describe("an own host and the networks it points to", () => {
  const bundled = bundledKnowledge()
  const named = (host: string, cname: readonly string[], url = `https://${host}/a`) => {
    const given = evidence({
      target: { kind: "site", url: "https://www.example.jp/" },
      visits: [visit({ url: "https://www.example.jp/", sends: [send(url, { cname })] })],
    })
    const { party, id } = namer(given, bundled)(url)
    return `${party} ${id}`
  }
  it.each([
    ["Akamai", "www.example.jp", ["example.jp.edgekey.net", "e1234.dscb.akamaiedge.net"]],
    ["Akamai, a sibling host", "img.example.jp", ["img.example.jp.edgesuite.net", "a1.g.akamai.net"]],
    ["Akamai's traffic manager", "img.example.jp", ["img.example.jp.akadns.net", "a1.g.akamai.net"]],
    ["Fastly", "img.example.jp", ["dualstack.n.sni.global.fastly.net"]],
    ["CloudFront", "static.example.jp", ["d111111abcdef8.cloudfront.net"]],
    ["a load balancer of AWS", "api.example.jp", ["lb-1.ap-northeast-1.elb.amazonaws.com"]],
    [
      "Azure Front Door",
      "cdn.example.jp",
      ["example.azurefd.net", "star-azurefd-prod.trafficmanager.net", "part-0012.t-0009.t-msedge.net"],
    ],
    ["Azure CDN", "cdn.example.jp", ["example.azureedge.net"]],
    ["Google Cloud Storage", "files.example.jp", ["c.storage.googleapis.com"]],
    ["Google's hosting", "blog.example.jp", ["ghs.googlehosted.com"]],
    ["Cloudflare", "cdn.example.jp", ["cdn.example.jp.cdn.cloudflare.net"]],
    ["Imperva", "shop.example.jp", ["abc.x.incapdns.net"]],
    ["Bunny", "img.example.jp", ["example.b-cdn.net"]],
    ["ウェブアクセラレータ", "img.example.jp", ["abcdefgh.user.webaccel.jp"]],
    ["CDNext", "img.example.jp", ["img-example.cdnext.stream.ne.jp"]],
    ["GitHub Pages", "docs.example.jp", ["example.github.io"]],
    ["Vercel", "app.example.jp", ["cname.vercel-dns.com"]],
    ["Shopify", "shop.example.jp", ["shops.myshopify.com"]],
  ])("%s only carries the operator's pages", (_, host, cname) => expect(named(host, cname)).toBe("self self"))

  it.each([
    ["Adobe", "metrics.example.jp", ["example.jp.data.adobedc.net"], "third adobe/analytics"],
    ["Adobe, as before", "smetrics.example.jp", ["example.jp.102.122.2o7.net"], "third adobe/analytics"],
    [
      "Adobe on a network",
      "sc.example.jp",
      ["x.sc.omtrdc.net", "x.edgekey.net", "e1.akamaiedge.net"],
      "third adobe/analytics",
    ],
    ["Criteo", "gum.example.jp", ["gum.par.vip.prod.criteo.com"], "third criteo/criteo"],
    ["Piano", "log.example.jp", ["logs1406.at.ati-host.net"], "third piano/analytics"],
  ])("%s is who handles it", (_, host, cname, expected) => expect(named(host, cname)).toBe(expected))

  it("is found by the path where the host has several", () => {
    const at = (path: string) => {
      const url = `https://m.mise.co.jp${path}`
      return partyOf(url, seen(send(url, { cname: ["mise.paths.example"] })))
    }
    expect(at("/pixel/1.gif")).toBe("third points-elsewhere adtech/pixel")
    expect(at("//pixel/1.gif")).toBe("unknown points-elsewhere domain:paths.example")
  })

  it("a stranger leaves it unsettled, also where a network carries the stranger's pages", () => {
    expect(named("t.example.jp", ["collect.unknown-vendor.jp"])).toBe("unknown domain:unknown-vendor.jp")
    const carried = ["collect.unknown-vendor.jp", "d111111abcdef8.cloudfront.net"]
    expect(named("t.example.jp", carried)).toBe("unknown domain:unknown-vendor.jp")
  })

  it("a row that is not sure makes nobody else the handler", () => {
    expect(named("t.example.jp", ["x.stape.io"])).toBe("unknown domain:stape.io")
  })

  it("is not made a third party's where it points to the operator's own service", () => {
    const url = "https://log.rakuten.co.jp/com/rat/x"
    const given = evidence({
      target: { kind: "site", url: "https://www.rakuten.co.jp/" },
      visits: [visit({ url: "https://www.rakuten.co.jp/", sends: [send(url, { cname: ["x.r10s.jp"] })] })],
    })
    const { id, party } = namer(given, bundled)(url)
    expect({ party, id }).toEqual({ party: "unknown", id: expect.stringMatching(/^rakuten\//) })
  })
})
