import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"
import { addScores, f1, type HandRead, noScores } from "./score.ts"

interface Expected extends HandRead {
  readonly service?: string
  readonly status?: string
  readonly self?: boolean
  readonly hidden?: string
}

const folder = new URL("../../../fixtures/notices/layouts/", import.meta.url)
const notices: readonly { readonly file: string; readonly truth: readonly Expected[] }[] = JSON.parse(
  readFileSync(new URL("index.json", folder), "utf8"),
)
const knowledge = knownFacts()
const read = (file: string) => readNotice(candidate(readFileSync(new URL(file, folder), "utf8")), knowledge)

describe("layouts of notices", () => {
  test.for(notices)("$file", ({ file, truth }) => {
    const { entries, isNotice } = read(file)
    const scores = noScores()
    addScores(scores, truth, entries)
    for (const [field, score] of Object.entries(scores)) expect(f1(score), field).toBe(1)
    expect(entries).toHaveLength(truth.length)
    expect(isNotice).toBe(truth.length > 0)
    for (const [at, { service, status, self, hidden }] of truth.entries()) {
      const entry = entries[at]
      if (service !== undefined) expect(entry?.service).toBe(service)
      expect(entry?.status).toBe(status ?? "current")
      expect(entry?.self).toBe(self ?? false)
      expect(entry?.hidden).toBe(hidden)
    }
  })

  test("a pooled notice says so, entry by entry", () => {
    const notice = read("07-pooled.html")
    expect(notice.pooled).toBe(true)
    expect(notice.why).toBe("pooled-lists")
    expect(notice.entries.every(({ pooled }) => pooled)).toBe(true)
  })

  test("companies of one cell have each its own policy where a cell beside them holds as many", () => {
    const policies = read("28-row-per-purpose.html").entries.map(({ policy }) => policy)
    expect(policies).toEqual(
      ["midori.example/privacy", "tanuki.example/privacy", "kodama.example/privacy"]
        .concat(["hibari.example/p", "tsubame.example/p", "uguisu.example/p"])
        .map((address) => `https://${address}`),
    )
  })

  test("links are resolved, the opt-out kept apart from the policy", () => {
    const [first] = read("01-row-table-rowspan.html").entries
    expect(first?.optOut).toBe("https://tools.google.com/dlpage/gaoptout")
    expect(read("02-key-value-tables.html").entries[0]?.policy).toBe(
      "https://policies.google.com/privacy?hl=ja",
    )
    expect(read("03-definition-list.html").entries[0]?.at).toMatch(/dl/)
  })
})
