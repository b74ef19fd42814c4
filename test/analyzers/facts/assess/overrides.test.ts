import { describe, expect, it } from "vitest"
import { analyze } from "../../../../src/analyzers/analyze.ts"
import { Result } from "../../../../src/analyzers/result.ts"
import { loadRules } from "../../../../src/cli/load-rules.ts"
import type { NoticeCandidate, Override } from "../../../../src/crawler/evidence.ts"
import {
  candidate,
  declared,
  evidence,
  knowledgeWith,
  noticeTable,
  send,
  vendor,
  visit,
} from "../../evidence-builder.ts"

const page = "https://www.mise.example/"
const knowledge = knowledgeWith([
  vendor("ads", "広告株式会社", [
    {
      id: "pixel",
      name: { ja: "広告ピクセル", original: "Ad Pixel" },
      function: "advertising",
      endpoints: [{ host: "ads.example" }],
    },
  ]),
])
const rules = await loadRules()
const beacon = send(`https://ads.example/p?u=${encodeURIComponent(page)}&w=1366`)
const own = send(`${page}api?u=${encodeURIComponent(page)}`)
const said = { reason: "表示に要るため", by: "山田", date: "2026-11-20" }
const word = (more: Partial<Override>): Override => ({
  destination: "ads/pixel",
  provision: "item1",
  ...said,
  ...more,
})
const notice = candidate(
  noticeTable(["広告株式会社", "広告ピクセル", "閲覧したページのURL", "広告配信のため"]),
)

function judged(overrides: readonly Override[], candidates: readonly NoticeCandidate[] = []) {
  const one = evidence({
    visits: [visit({ sends: [beacon, own] })],
    candidates,
    declared: { ...declared(["mise.example"]), overrides },
  })
  const result = Result.parse(analyze(one, knowledge, rules))
  const of = (id: string) => result.assessments.find(({ destination }) => destination === id)
  return { ...result, ads: of("ads/pixel"), own: of("self") }
}

describe("the operator's own judgement", () => {
  it("no longer lets what it speaks of make the verdict worse", () => {
    expect(judged([], [notice]).ads?.verdict).toBe("partial")
    const { ads } = judged([word({ category: "screen", limb: "i" })], [notice])
    expect(ads).toMatchObject({ verdict: "stated", need: "main" })
    expect(ads?.information.find(({ category }) => category === "screen")).toMatchObject({
      provision: "item1",
      limb: "i",
      certainty: "likely",
      reason: "operator-judgement",
      stated: "grey",
    })
  })

  it("takes what it speaks of out of what is missing", () => {
    const { findings } = judged([word({ category: "screen" })], [notice])
    const outcome = findings.find(({ rule }) => rule === "undisclosed-information")?.outcome
    expect(outcome).toBe("pass")
  })

  it("leaves what it does not speak of as it was", () =>
    expect(judged([word({ category: "screen" })]).ads?.verdict).toBe("absent"))

  it("over the whole destination makes it one that may be necessary, which a person must judge", () =>
    expect(judged([word({})]).ads).toMatchObject({ need: "maybe", verdict: "review" }))

  it("is shown with who, why and when, and named among the reasons", () => {
    const overrides = [
      word({ category: "screen" }),
      word({ category: "page_url", by: "鈴木", provision: "item4" }),
    ]
    const { ads } = judged(overrides)
    expect(ads?.override).toEqual(said)
    expect(ads?.overrides).toEqual([
      { ...said, provision: "item1", categories: ["screen"] },
      { ...said, by: "鈴木", provision: "item4", categories: ["page_url"] },
    ])
    expect(ads?.reasons).toEqual(
      expect.arrayContaining(["overruled-as-item1: screen", "overruled-as-item4: page_url"]),
    )
  })

  it("of a category speaks before one of the whole destination, whichever comes first", () => {
    const whole = word({ provision: "main" })
    const one = word({ category: "screen" })
    for (const overrides of [
      [whole, one],
      [one, whole],
    ]) {
      const screen = judged(overrides).ads?.information.find(({ category }) => category === "screen")
      expect(screen?.provision).toBe("item1")
    }
  })

  it("may also put the operator's own equipment under the duty", () => {
    expect(judged([]).own).toMatchObject({ need: "self", verdict: "exempt" })
    const { own: held } = judged([word({ destination: "self", category: "page_url", provision: "main" })])
    expect(held).toMatchObject({ need: "main", verdict: "absent" })
  })

  it("of what was not observed is told, and changes nothing", () => {
    const stray = [
      word({ destination: "ads/other" }),
      word({ category: "email" }),
      word({ category: "e-mail" }),
    ]
    const { ads, findings } = judged(stray)
    expect(ads).not.toHaveProperty("override")
    const told = findings.filter(({ rule }) => rule === "override-not-observed")
    expect(told.map(({ outcome, severity, subject }) => [outcome, severity, subject])).toEqual([
      ["review", "info", page],
      ["review", "info", "ads/pixel"],
      ["review", "info", "ads/pixel"],
    ])
    expect(told[2]?.message.ja).toContain("この区分のIDは当ツールにありません")
  })

  it("that met something is not told as missing it", () =>
    expect(judged([word({})]).findings.filter(({ rule }) => rule === "override-not-observed")).toEqual([]))
})
