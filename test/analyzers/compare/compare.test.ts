import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compare } from "../../../src/analyzers/compare/compare.ts"
import { Comparison, type Difference } from "../../../src/analyzers/result/comparison.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import { portal } from "../../reports/fixture/result.ts"
import { large, silent } from "../../reports/fixture/variants.ts"
import { brief, moved, onPages, without } from "./made-results.ts"

const told = (before: Result, after: Result) => brief(compare(before, after).differences)

describe("a result and itself", () => {
  it.each([
    ["the portal", portal],
    ["a silent page", silent],
    ["a large portal", large(60, 900)],
  ])("have no differences and no limits but what could not be seen: %s", (_, result) => {
    const { differences, limits } = Comparison.parse(compare(result, result))
    expect(differences).toEqual([])
    expect(limits.filter(({ bears }) => bears === "frame")).toEqual([])
  })
})

describe("a destination", () => {
  const two = onPages(portal, ["/", "/news/1"])

  it("that was in every visit and is in none is gone, and its statement no longer open", () => {
    expect(told(two, without(two, "meta/pixel"))).toContain("gone destination meta/pixel: change, better")
  })

  it("that is new and not stated is worse", () => {
    expect(told(without(two, "meta/pixel"), two)).toContain("new destination meta/pixel: change, worse")
  })

  it("is not called gone when none of its pages could be loaded", () => {
    const failed: Result = {
      ...without(two, "meta/pixel"),
      visits: two.visits.map((visit) => ({ ...visit, outcome: "failed" })),
    }
    const { differences, limits } = compare(two, failed)
    const gone = differences.find(({ id }) => id === "destination | meta/pixel | presence")
    expect(gone).toMatchObject({ kind: "unsure", reason: "page-not-loaded" })
    expect(limits[0]).toMatchObject({ bears: "sight" })
  })

  it("is not called gone when its pages were not visited", () => {
    const elsewhere = onPages(without(two, "meta/pixel"), ["/other", "/elsewhere"])
    expect(compare(two, elsewhere).differences).toContainEqual(
      expect.objectContaining({
        key: "meta/pixel",
        aspect: "presence",
        kind: "unsure",
        reason: "page-not-visited",
      }),
    )
  })

  it("whose hosts other knowledge gives another name is one destination under another name", () => {
    const renamed: Result = {
      ...moved(two, "domain:unknown-tracker.example", "tracker/pixel"),
      knowledge: { digest: "0".repeat(64), lawAsOf: "2026-05-27" },
    }
    const differences = compare(two, renamed).differences.filter(({ subject }) => subject === "destination")
    expect(differences).toEqual([
      expect.objectContaining({ aspect: "name", kind: "noise", reason: "other-knowledge" }),
    ])
  })
})

describe("staging held against live", () => {
  const staging = JSON.parse(
    JSON.stringify(portal)
      .replaceAll("akatsuki.example.jp", "akatsuki-test.example")
      .replaceAll("www.akatsuki-test", "staging.akatsuki-test"),
  ) as Result
  const own: Result = {
    ...staging,
    destinations: staging.destinations.map((one) =>
      one.party === "self" ? { ...one, hosts: ["staging.akatsuki-test.example"] } : one,
    ),
  }

  it("has no differences but the hosts of the site itself, which are no difference", () => {
    const { differences, limits, sameHost } = compare(portal, own)
    expect(brief(differences)).toEqual([])
    expect(sameHost).toBe(false)
    expect(limits.filter(({ bears }) => bears === "frame").map(({ code }) => code)).toEqual(["other-target"])
  })
})

describe("any two results", () => {
  const parts = fc.record({
    without: fc.uniqueArray(fc.constantFrom(...portal.destinations.map(({ id }) => id)), { maxLength: 6 }),
    pages: fc.constantFrom(["/", "/news/1", "/video/1", "/"], ["/", "/news/1"], ["/news/1"], ["/other"]),
    entries: fc.integer({ min: 0, max: 9 }),
    storage: fc.integer({ min: 0, max: 9 }),
    failed: fc.boolean(),
    digest: fc.constantFrom("a", "b"),
  })
  const madeOf = (part: typeof parts extends fc.Arbitrary<infer T> ? T : never): Result => {
    const base = part.without.reduce(without, onPages(portal, part.pages))
    return {
      ...base,
      knowledge: { ...base.knowledge, digest: part.digest },
      visits: base.visits.map((visit, at) =>
        part.failed && at === 0 ? { ...visit, outcome: "failed" } : visit,
      ),
      notices: base.notices.map((notice) => ({ ...notice, entries: notice.entries.slice(part.entries) })),
      storage: base.storage.slice(part.storage),
    }
  }

  it("give a record of the schema, and the other way about its mirror image", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const [a, b] = [madeOf(one), madeOf(other)]
        const there = Comparison.parse(compare(a, b))
        const back = Comparison.parse(compare(b, a))
        expect(back.differences.map(mirrored).toSorted(byId)).toEqual(
          [...there.differences].toSorted(byId).map(bare),
        )
        expect(back.limits).toEqual(
          there.limits.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
        )
        expect(compare(a, b)).toEqual(there)
      }),
      { numRuns: 60 },
    )
  })
})

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** Which of two names a renamed thing is listed under depends on the direction. */
const bare = ({ destination: _, label: __, ...rest }: Difference) => rest

const turned = { new: "gone", gone: "new", changed: "changed" } as const
const opposite = { worse: "better", better: "worse", neutral: "neutral" } as const

const mirrored = (one: Difference) => ({
  ...bare(one),
  is: turned[one.is],
  direction: opposite[one.direction],
  before: one.after,
  after: one.before,
  ...(one.seen === undefined ? {} : { seen: { before: one.seen.after, after: one.seen.before } }),
})
