import { expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { ownNotices, type Truth } from "./own-notices.ts"
import { scoreNotice } from "./score-notice.ts"

const plain = ownNotices().find(({ name }) => name === "01-wordpress-row-table")
const knowledge = knownFacts()

function scoreWith(change: (truth: Truth) => Truth) {
  if (plain === undefined) throw new Error("01-wordpress-row-table is gone")
  return scoreNotice(change(plain.truth), readNotice(candidate(plain.html), knowledge))
}

test("a reading that is the truth has no difference", () => {
  expect(scoreWith((truth) => truth).differences).toEqual([])
})

test("one word more in the truth is one word missed", () => {
  const { counts, differences } = scoreWith((truth) => ({
    ...truth,
    entries: truth.entries.map((entry, at) =>
      at === 0 ? { ...entry, information: [...entry.information, "電話番号"] } : entry,
    ),
  }))
  expect(counts.information.fn).toBe(1)
  expect(differences.map(({ missed }) => missed)).toEqual([["電話番号"]])
})

test("one entry less in the truth is an operator, a purpose and its information too many", () => {
  const { counts } = scoreWith((truth) => ({ ...truth, entries: truth.entries.slice(0, -1) }))
  expect([counts.operator.fp, counts.information.fp, counts.purposeOwn.fp]).toEqual([1, 2, 1])
})

test("a planned send read as current is a difference of status", () => {
  const { differences } = scoreWith((truth) => ({
    ...truth,
    entries: truth.entries.map((entry) => ({ ...entry, status: "planned" as const })),
  }))
  expect(new Set(differences.map(({ field }) => field))).toEqual(new Set(["status"]))
})
