import { describe, expect, it } from "vitest"
import { matchEntries } from "../../../src/analyzers/compare/match-entries.ts"
import type { NoticeEntry } from "../../../src/analyzers/result.ts"

const entry = (quote: string, names: Partial<NoticeEntry> = {}): NoticeEntry => ({
  id: quote,
  status: "current",
  information: [],
  categories: [],
  purposesOwn: [],
  purposesDestination: [],
  purposes: [],
  quote,
  destinations: [],
  ...names,
})

const told = (before: readonly NoticeEntry[], after: readonly NoticeEntry[]) => {
  const { pairs, gone, added } = matchEntries(before, after)
  return {
    pairs: pairs.map((pair) => `${pair.before.quote} = ${pair.after.quote}`),
    gone: gone.map(({ id }) => id),
    added: added.map(({ id }) => id),
  }
}

const google = { operator: "Google LLC" }

describe("entries of two notices", () => {
  it("are the same by their words, whatever their order and width of letters", () => {
    expect(told([entry("Ａ　計測"), entry("B 広告")], [entry("B広告"), entry("A 計測")])).toEqual({
      pairs: ["Ａ　計測 = A 計測", "B 広告 = B広告"],
      gone: [],
      added: [],
    })
  })

  it("are the same by their names when the words are others", () => {
    const [before, after] = [
      entry("計測", { ...google, service: "GA4" }),
      entry("まったく別の文", { ...google, service: "GA 4" }),
    ]
    expect(told([before], [after]).pairs).toEqual(["計測 = まったく別の文"])
  })

  it("of one operator are told apart by their words", () => {
    const before = entry("閲覧したページのURLを広告配信のために送信します", google)
    const after = entry("閲覧したページのURLを広告の配信のため送信します", {
      ...google,
      service: "Google 広告",
    })
    const other = entry("動画の再生位置", { ...google, service: "YouTube" })
    expect(told([before], [other, after])).toEqual({
      pairs: [`${before.quote} = ${after.quote}`],
      gone: [],
      added: [other.id],
    })
  })

  it("that share neither words nor names are another", () => {
    expect(told([entry("甲")], [entry("乙")])).toEqual({ pairs: [], gone: ["甲"], added: ["乙"] })
  })
})
