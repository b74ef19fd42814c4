import { describe, expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { type OwnNotice, ownNotices } from "./own-notices.ts"
import { f1, fields, scoreNotice, sum } from "./score-notice.ts"

const knowledge = knownFacts()
const notices = ownNotices()
const scored = notices.map((own) => ({
  own,
  score: scoreNotice(own.truth, readNotice(candidate(own.html), knowledge)),
}))

function figures(of: (own: OwnNotice) => boolean): Record<string, number> {
  const counts = scored.filter(({ own }) => of(own)).map(({ score }) => score.counts)
  const round = (value: number) => Number(value.toFixed(3))
  const four = fields.slice(0, 4).flatMap((field) => counts.map((one) => one[field]))
  return {
    ...Object.fromEntries(fields.map((field) => [field, round(f1(sum(counts.map((one) => one[field]))))])),
    "the first four": round(f1(sum(four))),
  }
}

describe("own notices", () => {
  test("at least forty, of which fifteen are blind", () => {
    expect(notices.length).toBeGreaterThanOrEqual(40)
    expect(notices.filter(({ blind }) => blind).length).toBeGreaterThanOrEqual(15)
  })

  test.for(notices)("$name: the truth speaks of its own notice", ({ html, truth }) => {
    const categories = new Set(Object.keys(knowledge.information.categories))
    for (const entry of truth.entries) {
      expect(entry.categories.filter((id) => !categories.has(id))).toEqual([])
      if (entry.opt_out?.startsWith("https:")) expect(html).toContain(entry.opt_out)
      if (entry.policy !== undefined) expect(html).toContain(entry.policy)
    }
  })

  test("figures by field", () => {
    console.info(
      "blind notices, F1:",
      figures(({ blind }) => blind),
    )
    console.info(
      "other notices, F1:",
      figures(({ blind }) => !blind),
    )
    for (const { own, score } of scored) {
      const four = f1(sum(fields.slice(0, 4).map((field) => score.counts[field])))
      if (four < 1) console.info(`${own.name} (${own.truth.layout}): ${four.toFixed(3)}`)
    }
    expect(scored).toHaveLength(notices.length)
  })
})
