import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { SiteOutcome } from "../../src/analyzers/result/survey.ts"
import type { Store } from "../../src/store/store.ts"
import { failed, madeDefinition, madeSite, scanned } from "../analyzers/survey/made-survey.ts"

/** What every store must do with surveys, whatever database it keeps them in. */
export function surveysSuite(name: string, open: () => Promise<Store>): void {
  describe(`surveys on ${name}`, () => {
    const sites = Array.from({ length: 450 }, (_, at) => madeSite(at + 1))
    const definition = madeDefinition(sites)
    const siteOf = (number: number) => sites[number - 1] ?? madeSite(number)
    const outcomes = async (): Promise<readonly SiteOutcome[]> => {
      const all: SiteOutcome[] = []
      for await (const outcome of store.surveys.outcomes(definition.id)) all.push(outcome)
      return all
    }
    let store: Store
    beforeEach(async () => {
      store = await open()
      await store.surveys.freeze(definition)
    })
    afterEach(() => store.close())

    test("stay as they were frozen", async () => {
      await store.surveys.freeze({ ...definition, attempts: 9 })
      expect(await store.surveys.definition("made")).toEqual(definition)
      expect(await store.surveys.definition("other")).toBeUndefined()
      expect(await store.surveys.ids()).toEqual(["made"])
    })

    test("keep one outcome of each attempt, however often it is saved, and tell the last", async () => {
      const first = { ...failed(siteOf(3), "timeout"), attempt: 1 }
      const second = { ...scanned(siteOf(3), { notice: "yes" }), attempt: 2 }
      for (const outcome of [first, first, second, second, first]) await store.surveys.saveOutcome(outcome)
      await store.surveys.saveOutcome(failed(siteOf(1), "log-in"))
      expect(await outcomes()).toEqual([failed(siteOf(1), "log-in"), second])
      expect(await store.surveys.progress("made")).toEqual([
        { site: 1, attempt: 2, state: "failed", reason: "log-in" },
        { site: 3, attempt: 2, state: "scanned" },
      ])
    })

    test("are read whole, in the order of their sites", async () => {
      await Promise.all(sites.toReversed().map((site) => store.surveys.saveOutcome(scanned(site, {}))))
      expect((await outcomes()).map(({ site }) => site)).toEqual(sites.map(({ number }) => number))
    })

    test("know no outcome of a survey that is not there", async () => {
      const stray = { ...scanned(siteOf(1), {}), survey: "other" }
      await expect(store.surveys.saveOutcome(stray)).rejects.toMatchObject({ code: "no-record" })
    })

    test("keep the last recheck", async () => {
      const sheet = { sheetVersion: 1, survey: "made", seed: "s", drawn: [1, 2], coded: [] } as const
      expect(await store.surveys.audit("made")).toBeUndefined()
      await store.surveys.saveAudit(sheet)
      await store.surveys.saveAudit({
        ...sheet,
        coded: [{ site: 1, coder: "甲", answers: { notice: "yes" } }],
      })
      expect((await store.surveys.audit("made"))?.coded).toHaveLength(1)
    })
  })
}
