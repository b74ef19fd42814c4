import { expect, it } from "vitest"
import type { SeenInState } from "../../src/analyzers/result.ts"
import { proseOf } from "../../src/reports/prose.ts"
import { howSeen, stateReadings } from "../../src/reports/state-readings.ts"

type Given = readonly [state: SeenInState["state"], seen: number, more?: Partial<SeenInState>]

const told = (...given: readonly Given[]) =>
  stateReadings(
    {
      states: given.map(([state, seen, more]) => ({
        state,
        seen,
        visits: 1,
        sends: seen,
        categories: [],
        ...more,
      })),
    },
    proseOf("ja"),
  )

const began = { change: "began", certainty: "likely" } as const
const stopped = { change: "stopped", certainty: "likely" } as const

it.each<[string, readonly string[], readonly string[]]>([
  ["before any choice", told(["no-choice", 1], ["accepted", 1]), ["選択前から観測"]],
  [
    "only after accepting",
    told(["no-choice", 0], ["accepted", 1, began], ["refused", 0]),
    ["同意操作の後にのみ観測"],
  ],
  [
    "only after accepting, perhaps by chance",
    told(["no-choice", 0], ["accepted", 1, { ...began, certainty: "review" }]),
    ["同意操作の後にのみ観測（偶然の差の可能性）"],
  ],
  [
    "nobody looked before the choice: not said to be only after it",
    told(["no-choice", 0, { visits: 0 }], ["accepted", 1]),
    ["同意操作の後に観測"],
  ],
  [
    "after refusing too",
    told(["no-choice", 1], ["refused", 1]),
    ["選択前から観測", "拒否の操作後も送信を観測"],
  ],
  [
    "ended by opting out",
    told(["no-choice", 1], ["opted-out", 0, stopped]),
    ["選択前から観測", "オプトアウトの操作後は、本観測では送信を確認していない"],
  ],
])("reads %s", (_, readings, expected) => expect(readings).toEqual(expected))

it("a state without a visit that could show it is never taken for an absence", () => {
  expect([howSeen({ seen: 0, visits: 0 }), howSeen({ seen: 0, visits: 2 })]).toEqual([
    "cannot-tell",
    "not-seen",
  ])
})
