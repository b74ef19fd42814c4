import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { claim } from "../../../src/crawler/witness/claim.ts"
import type { Claimant } from "../../../src/crawler/witness/interest.ts"
import type { PageHop } from "../../../src/crawler/witness/page/page-request.ts"
import type { WireContact, WireHop } from "../../../src/crawler/witness/wire/wire-request.ts"
import { WireWitness } from "../../../src/crawler/witness/wire/wire-witness.ts"
import { pageHop, wireHop } from "./made-hops.ts"

const long = 100_000

/** A visit of a page and what else its pages asked for. */
function visit(url: string, startedAt: number, hops: readonly PageHop[] = []): Claimant {
  const document = pageHop(url, { resourceType: "Document", frame: "t", at: startedAt, documentUrl: url })
  return { startedAt, page: { hops: () => [document, ...hops] } }
}

function record(hops: readonly WireHop[], contacts: readonly WireContact[] = []) {
  const wire = new WireWitness()
  wire.hops.push(...hops)
  wire.contacts.push(...contacts)
  return {
    wire,
    take: (claimant: Claimant, others: readonly Claimant[] = []) =>
      claim(
        { mode: "shared", wire, watchers: new Map(others.map((other, at) => [String(at), other])) },
        claimant,
      ),
  }
}

const keyed = (url: string, topSite: string, at = long) => wireHop(url, { topSite, at })
/** The log names neither a site nor an origin for it. */
function bare(url: string, at = long, method = "GET"): WireHop {
  const { topSite: _, initiator: __, ...hop } = wireHop(url, { at, method })
  return hop
}

describe("what of a shared record is a visit's", () => {
  const a = visit("https://a.example/", long)
  const b = visit("https://b.example/", long)

  it("is keyed to a site it showed", () => {
    const ofA = keyed("https://t.example/", "https://a.example")
    const ofB = keyed("https://t.example/", "https://b.example")
    const { take } = record([ofA, ofB])
    expect(take(a, [b])).toMatchObject({ hops: [ofA], unsure: 0 })
    expect(take(b)).toMatchObject({ hops: [ofB], unsure: 0 })
  })

  it("is as much of a site both showed as its own pages asked for", () => {
    const popup = (at: number) =>
      pageHop("https://ads.example/", { resourceType: "Document", frame: "t", at })
    const early = keyed("https://ads.example/", "https://ads.example", long + 10)
    const late = keyed("https://ads.example/", "https://ads.example", long + 500)
    const { take } = record([early, late])
    const withPopup = visit("https://a.example/", long, [popup(long + 499)])
    const other = visit("https://b.example/", long, [popup(long + 9)])
    expect(take(withPopup, [other])).toMatchObject({ hops: [late], unsure: 1 })
    expect(take(other)).toMatchObject({ hops: [early], unsure: 0 })
  })

  it("is what neither's pages told of, for the first to end, and counted", () => {
    const shown = [pageHop("https://ads.example/", { resourceType: "Document", frame: "t", at: long })]
    const left = keyed("https://ads.example/leaving", "https://ads.example")
    const { take } = record([left])
    const [first, second] = [
      visit("https://a.example/", long, shown),
      visit("https://b.example/", long, shown),
    ]
    expect(take(first, [second])).toMatchObject({ hops: [left], unsure: 1 })
    expect(take(second)).toMatchObject({ hops: [] })
  })

  it("is what names no site, once every visit that was under way then has ended", () => {
    const own = bare("https://update.googleapis.com/service", long + 5)
    const { take } = record([own], [{ host: "ahead.example", kind: "preconnect", at: long + 5 }])
    expect(take(a, [b])).toMatchObject({ hops: [], contacts: [] })
    expect(take(b, [visit("https://c.example/", long + 9000)])).toMatchObject({
      hops: [own],
      contacts: [{ host: "ahead.example" }],
    })
  })

  it("is nothing that began before it", () => {
    const { take } = record([keyed("https://t.example/", "https://a.example", long - 9000)])
    expect(take(a)).toMatchObject({ hops: [] })
  })
})

it("whatever two visits send, each request is one visit's, and nothing is kept of those that ended", () => {
  const urls = ["https://t.example/1", "https://t.example/2"]
  const sites = ["https://a.example", "https://b.example", "https://ads.example"]
  const sent = fc.array(
    fc.record({ url: fc.constantFrom(...urls), topSite: fc.constantFrom(...sites), at: fc.nat(900) }),
  )
  const asked = fc.array(fc.record({ url: fc.constantFrom(...urls), at: fc.nat(900) }))
  fc.assert(
    fc.property(sent, asked, asked, (wireHops, ofA, ofB) => {
      const shown = pageHop("https://ads.example/", { resourceType: "Document", frame: "t" })
      const hops = wireHops.map(({ url, topSite, at }) => keyed(url, topSite, long + at))
      const visitOf = (url: string, own: typeof ofA) =>
        visit(url, long, [shown, ...own.map(({ url, at }) => pageHop(url, { at: long + at }))])
      const [a, b] = [visitOf("https://a.example/", ofA), visitOf("https://b.example/", ofB)]
      const { take, wire } = record(hops)
      const taken = [...take(a, [b]).hops, ...take(b).hops]
      expect(new Set(taken)).toEqual(new Set(hops))
      expect(taken).toHaveLength(hops.length)
      expect([wire.hops, wire.contacts]).toEqual([[], []])
    }),
  )
})
