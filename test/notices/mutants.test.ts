import { expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { judgeMutant } from "./judge-mutant.ts"
import { mutantsOf, type Part } from "./mutants.ts"
import { ownNotices } from "./own-notices.ts"
import { realNotices } from "./real-notices.ts"
import { saidIn } from "./said.ts"

interface Tally {
  readonly mutants: number
  readonly noticed: number
  readonly clean: number
}

type Subject = ReturnType<typeof realNotices>[number]

const knowledge = knownFacts()

/** Notices whose items can be taken out one by one: 同上 and pooled lists speak for several entries at once. */
function ownSubjects(blind: boolean): readonly Subject[] {
  return ownNotices()
    .filter((own) => own.blind === blind && !own.truth.pooled && !own.truth.traps.includes("ditto"))
    .map(({ name, html, truth }) => ({ name, html, said: truth.entries.flatMap(saidIn) }))
}

function tallyOf(subjects: readonly Subject[]): Record<Part | "all", Tally> {
  const judged = subjects.flatMap(({ html, said }) => {
    const whole = readNotice(candidate(html), knowledge)
    return mutantsOf(html, said).map((mutant) => {
      const read = readNotice(candidate(mutant.html), knowledge)
      return { part: mutant.part, ...judgeMutant(mutant, whole, read) }
    })
  })
  const count = (part: Part | "all"): Tally => {
    const those = judged.filter((one) => part === "all" || one.part === part)
    const noticed = those.filter((one) => one.read && one.noticed)
    return {
      mutants: those.length,
      noticed: noticed.length,
      clean: noticed.filter(({ clean }) => clean).length,
    }
  }
  return {
    information: count("information"),
    operator: count("operator"),
    purpose: count("purpose"),
    entry: count("entry"),
    all: count("all"),
  }
}

function shown(tally: Record<Part | "all", Tally>): string {
  return Object.entries(tally)
    .map(
      ([part, { mutants, noticed, clean }]) =>
        `${part} ${mutants}: noticed ${(noticed / mutants).toFixed(3)}, nothing else ${(clean / mutants).toFixed(3)}`,
    )
    .join("; ")
}

test("an item taken out of a real notice is noticed", () => {
  const tally = tallyOf(realNotices())
  console.info("mutants, real notices:", shown(tally))
  expect(tally.all.mutants).toBeGreaterThan(150)
  expect(tally.all.noticed / tally.all.mutants).toBeGreaterThanOrEqual(0.95)
})

test.for([false, true])("items taken out of our own notices (blind: %s) are counted", (blind) => {
  const tally = tallyOf(ownSubjects(blind))
  console.info(`mutants, own notices, ${blind ? "blind" : "not blind"}:`, shown(tally))
  expect(tally.all.mutants).toBeGreaterThan(200)
})
