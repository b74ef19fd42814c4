import { describe, expect, it } from "vitest"
import { workList } from "../../src/reports/work-list.ts"
import { portal } from "./fixture/result.ts"
import { silent } from "./fixture/variants.ts"

const work = workList(portal)

const destinationsOf = (action: string) =>
  work.flatMap((one) =>
    one.kind === "destination" && one.action === action ? [one.judged.destination.id] : [],
  )

describe("the work list", () => {
  it("puts what has no statement first, then what lacks a part of it", () => {
    expect(destinationsOf("add")).toEqual(["meta/pixel", "criteo/onetag", "google/ads"])
  })

  it("asks about a handler nobody can name", () => {
    expect(destinationsOf("remove")).toEqual(["domain:unknown-tracker.example"])
  })

  it("asks to look first at what a document says of the handler", () => {
    const assessments = portal.assessments.map((one) =>
      one.destination === "domain:unknown-tracker.example"
        ? { ...one, reasons: ["named-in-text: 追跡株式会社"] }
        : one,
    )
    const work = workList({ ...portal, assessments }).filter((one) => one.kind === "destination")
    const found = work.find(({ assessment }) => assessment.destination === "domain:unknown-tracker.example")
    expect(found?.action).toBe("judge")
  })

  it("leaves to a person what a machine cannot decide or see", () => {
    expect(destinationsOf("judge")).toEqual(["google/fonts", "microsoft/clarity", "entity:Akatsuki Video"])
  })

  it("folds what a tag loads by chain under the tag the operator placed", () => {
    const [chain, ...others] = work.filter((one) => one.kind === "chain")
    expect(others).toEqual([])
    expect(chain?.root.id).toBe("tag-criteo")
    expect(chain?.judged.map(({ destination }) => destination.id)).toEqual([
      "entity:Ad Exchange Example",
      "domain:cookie-sync.example",
    ])
  })

  it("takes findings about the notice, and none that a destination already carries", () => {
    const rules = work.flatMap((one) => (one.kind === "finding" ? one.findings.map(({ rule }) => rule) : []))
    expect(rules).toEqual(["notice-unreachable", "notice-far"])
  })

  it("counts pages with the same gap as one piece of work", () => {
    const again = portal.findings.filter(({ rule }) => rule === "notice-unreachable")
    const more = again.map((finding) => ({ ...finding, subject: "https://www.akatsuki.example.jp/map" }))
    const findings = workList({ ...portal, findings: [...portal.findings, ...more] }).filter(
      (one) => one.kind === "finding" && one.findings[0].rule === "notice-unreachable",
    )
    expect(findings).toHaveLength(1)
  })

  it("does not ask for work on what is stated or may fall under the items", () => {
    const verdicts = work.flatMap((one) => (one.kind === "destination" ? [one.assessment.verdict] : []))
    expect(verdicts).not.toContain("stated")
    expect(verdicts).not.toContain("exempt")
  })

  it("is empty where nothing was sent", () => {
    expect(workList(silent)).toEqual([])
  })

  it("survives tags that load each other in a circle", () => {
    const tags = portal.tags.map((tag) =>
      tag.id === "tag-criteo" ? { ...tag, placedBy: "tag" as const, parent: "tag-sync" } : tag,
    )
    expect(workList({ ...portal, tags }).some((one) => one.kind === "chain")).toBe(false)
  })
})
