import { describe, expect, test } from "vitest"
import { type SiteOutcome, Survey } from "../../../src/analyzers/result/survey.ts"
import { anonymize } from "../../../src/analyzers/survey/anonymize.ts"
import { auditSurvey } from "../../../src/analyzers/survey/audit-survey.ts"
import { compareSurveys } from "../../../src/analyzers/survey/compare-surveys.ts"
import { countSurvey } from "../../../src/analyzers/survey/count-survey.ts"
import { failed, madeDefinition, madeSite, rules, scanned, tallied } from "./made-survey.ts"

// Nine sites. Counted by hand:
//   declared (1-6): notice yes 1, no 2, review 1; left out: 1 unreachable, 1 not seen
//   information is asked of site 1 alone
//   not declared (7, 8): notice no 1; 8 is not asked; 9 is still open
const sites = [
  madeSite(1, {
    sector: "ニュース",
    operator: "株式会社あかつき",
    scale: { text: "10万人", value: 100_000 },
  }),
  madeSite(2, { sector: "ニュース", scale: { text: "30万人", value: 300_000 } }),
  madeSite(3, { sector: "通販" }),
  madeSite(4, { sector: "通販" }),
  madeSite(5, { sector: "通販" }),
  madeSite(6, { sector: "通販" }),
  madeSite(7, { kind: "unknown" }),
  madeSite(8, { kind: "none" }),
  madeSite(9),
]
const definition = madeDefinition(sites)
const outcomes: Readonly<Record<number, (site: (typeof sites)[number]) => SiteOutcome>> = {
  1: (site) =>
    scanned(site, { notice: "yes", destination: "yes", information: "no" }, [
      "google",
      "domain:rare.example",
    ]),
  2: (site) => scanned(site, { notice: "no", destination: "no" }, ["google"]),
  3: (site) =>
    scanned(site, { notice: "no", destination: "review" }, ["google", "line", "domain:s1.example"]),
  4: (site) => scanned(site, { notice: "review", destination: "review" }),
  5: (site) => failed(site, "unreachable"),
  6: (site) => scanned(site, { notice: "unseen", destination: "unseen" }),
  7: (site) => scanned(site, { notice: "no", destination: "no" }, ["line"]),
  8: (site) => scanned(site, {}),
}
const tally = tallied(definition, (site) => outcomes[site.number]?.(site))
const survey = countSurvey({ tally, definition, rules })
const itemOf = (id: string) => survey.items.find((item) => item.id === id)

describe("the figures of a survey", () => {
  test("fit their published schema", () => {
    expect(Survey.parse(survey)).toEqual(survey)
  })

  test("hold every site once: yes, no and for a person make the denominator, the rest is left out with its reason", () => {
    for (const { items, all } of [
      { items: survey.items, all: 6 },
      { items: survey.descriptive.items, all: 2 },
    ])
      for (const { denominator, yes, no, review, excluded } of items) {
        expect(yes + no + review).toBe(denominator)
        expect(denominator + excluded.reduce((sum, { count }) => sum + count, 0)).toBe(all)
      }
    expect(survey.progress).toEqual({ all: 9, scanned: 7, excluded: 1, open: 1 })
    expect(survey.exclusions).toEqual([{ reason: "unreachable", count: 1 }])
  })

  test("count declared sites apart from the others", () => {
    expect(itemOf("notice")).toMatchObject({ denominator: 4, yes: 1, no: 2, review: 1, article: "27-12" })
    expect(itemOf("notice")?.excluded).toEqual([
      { reason: "unreachable", count: 1 },
      { reason: "unseen", count: 1 },
    ])
    expect(survey.descriptive.items[0]).toMatchObject({ denominator: 1, yes: 0, no: 1, review: 0 })
  })

  test("ask an item only where its condition is met", () => {
    expect(itemOf("information")).toMatchObject({ denominator: 1, no: 1 })
    expect(itemOf("information")?.excluded).toContainEqual({ reason: "not-applicable", count: 4 })
  })

  test("name the sites where all that was asked is no, by sector", () => {
    expect([survey.allNo, survey.descriptive.allNo]).toEqual([1, 1])
    expect(survey.groups.map(({ value, sites: all, allNo }) => [value, all, allNo])).toEqual([
      ["ニュース", 2, 1],
      ["通販", 4, 0],
    ])
  })

  test("bound a no by what is for a person", () => {
    const notice = survey.bounds?.find(({ item }) => item === "notice")
    expect(notice?.withReview.no).toEqual({ low: 2 / 4, high: 3 / 4 })
    expect(notice?.withoutReview).toEqual({ yes: 1 / 3, no: 2 / 3 })
  })

  test("list sites by size and destinations by how many sites have them", () => {
    expect(survey.sites.map(({ label }) => label).slice(0, 3)).toEqual([
      "s2.example",
      "株式会社あかつき",
      "s3.example",
    ])
    const { sites: seen, mean, median, most, perSite, frequent } = survey.destinations
    expect([seen, mean, median, most]).toEqual([7, 1, 1, 3])
    expect(perSite.map((one) => [one.destinations, one.sites])).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
      [3, 1],
    ])
    expect(frequent.map(({ id, sites: count }) => [id, count]).slice(0, 2)).toEqual([
      ["google", 3],
      ["line", 2],
    ])
  })
})

test("an estimate weights each stratum by what its sites stand for", () => {
  // 通販: 40 on the list, 2 drawn, both no. ニュース: 10 on the list, 2 drawn, one no and one yes.
  const drawn = [1, 2, 3, 4].map((number) =>
    madeSite(number, { stratum: number < 3 ? "通販" : "ニュース", sector: number < 3 ? "通販" : "ニュース" }),
  )
  const strata = [
    { value: "ニュース", population: 10, drawn: 2, weight: 5 },
    { value: "通販", population: 40, drawn: 2, weight: 20 },
  ]
  const sample = {
    method: "sha256-order",
    size: 4,
    seed: "s",
    by: "sector",
    allocation: "equal",
    strata,
  } as const
  const weighted = madeDefinition(drawn, { sample })
  const figures = countSurvey({
    tally: tallied(weighted, (site) => scanned(site, { notice: site.number === 4 ? "yes" : "no" })),
    definition: weighted,
    rules,
  })
  const estimate = figures.items[0]?.estimate
  expect(estimate?.no.value).toBeCloseTo((40 + 5) / 50, 10)
  expect(estimate?.population).toBe(50)
  expect(figures.items[1]?.estimate).toBeUndefined()
})

test("without names nothing tells a site, and the figures are the same", () => {
  const told = anonymize(survey, definition)
  const text = JSON.stringify(told)
  for (const { url, operator = url } of sites) {
    expect(text).not.toContain(new URL(url).host)
    expect(text).not.toContain(operator)
  }
  expect(text).not.toContain("あかつき")
  expect(text).not.toContain("rare.example")
  expect(told.sites.map(({ label }) => label)).toEqual(["A", "B", "C", "D", "E", "F", "G", "H"])
  expect(told.items).toEqual(survey.items)
  expect(told.destinations.others).toEqual({ destinations: 2, sightings: 2 })
  expect(Survey.parse(told)).toEqual(told)
})

describe("two surveys", () => {
  const after = countSurvey({
    tally: tallied(definition, (site) =>
      site.number === 2
        ? scanned(site, { notice: "yes", destination: "yes" })
        : outcomes[site.number]?.(site),
    ),
    definition: { ...definition, settingsDigest: "9".repeat(64) },
    rules,
  })

  test("are compared over items both asked, with what their conditions differ in", () => {
    const diff = compareSurveys(survey, after)
    expect(diff.limits).toEqual(["settings", "open"])
    expect(diff.bothScanned).toBe(7)
    const notice = diff.items.find(({ id, scope }) => id === "notice" && scope === "declared")
    expect(notice?.change.value).toBeCloseTo(1 / 4 - 2 / 4, 10)
    expect(notice?.paired).toEqual({ sites: 4, noToYes: 1, yesToNo: 0, same: 3, other: 0 })
    expect(diff.notCompared).toContainEqual(
      expect.objectContaining({ id: "purpose", scope: "declared", why: "nothing-asked" }),
    )
  })

  test("differ by the interval of Newcombe's tables", () => {
    // Newcombe (1998), table II: 56/70 − 48/80, method 10: 0.0524 to 0.3339.
    const of = (no: number, denominator: number): Survey => ({
      ...survey,
      items: survey.items.map((item) => ({ ...item, denominator, no, yes: denominator - no, review: 0 })),
    })
    const [item] = compareSurveys(of(48, 80), of(56, 70)).items
    expect(item?.change.low).toBeCloseTo(0.0524, 4)
    expect(item?.change.high).toBeCloseTo(0.3339, 4)
  })
})

test("a recheck counts agreements of what both answered", () => {
  // Person and tool: 1 yes/yes, 2 no/no, 3 yes/no, 4 review/review, 6 no/unseen.
  const coded = Object.entries({ 1: "yes", 2: "no", 3: "yes", 4: "review", 6: "no" } as const).map(
    ([site, notice]) => ({ site: Number(site), coder: "甲", answers: { notice } }),
  )
  const answers = (number: number) =>
    survey.sites.find(({ url }) => url === `https://s${number}.example/`)?.answers
  const sheet = { sheetVersion: 1, survey: "made", seed: "s", drawn: [1, 2, 3, 4, 6, 7], coded } as const
  const audit = auditSurvey(sheet, answers)
  const [notice, destination] = audit?.items ?? []
  expect(notice).toMatchObject({
    compared: 4,
    agreed: 3,
    onlyOne: 1,
    confusion: [
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  })
  expect(notice?.agreement?.value).toBe(0.75)
  expect(notice?.error?.value).toBe(0.25)
  // Chance: (2/4)(1/4) + (1/4)(2/4) + (1/4)(1/4) = 5/16; kappa = (12 − 5)/(16 − 5).
  expect(notice?.kappa?.value).toBeCloseTo(7 / 11, 10)
  expect(destination).toMatchObject({ compared: 0, agreed: 0 })
  expect([audit?.drawn, audit?.coded, audit?.coders]).toEqual([6, 5, ["甲"]])
})
