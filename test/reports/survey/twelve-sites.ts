import type { AuditSheet } from "../../../src/analyzers/result/survey.ts"
import { auditSurvey } from "../../../src/analyzers/survey/audit-survey.ts"
import { countSurvey } from "../../../src/analyzers/survey/count-survey.ts"
import {
  failed,
  madeDefinition,
  madeSite,
  rules,
  scanned,
  tallied,
} from "../../analyzers/survey/made-survey.ts"

/** What a list may hold that is no plain text. */
export const hostile = `<img src=x onerror=alert(1)>=1+1"'&\u202E`

/** Twelve sites in two strata: 40 sites of which 8 were drawn and 10 of which 4 were. */
export const sites = Array.from({ length: 12 }, (_, at) => {
  const sector = at < 8 ? "ニュース" : hostile
  const operator = at === 2 ? hostile : `株式会社みせ${at + 1}号`
  const scale = { text: `約${100 - at}万人`, value: (100 - at) * 10_000 }
  return madeSite(at + 1, {
    operator,
    sector,
    stratum: sector,
    scale,
    period: "令和7年",
    kind: at === 5 ? "unknown" : "r27_4",
  })
})
export const definition = madeDefinition(sites, {
  id: "令和8年度調査",
  contact: "survey@example.go.jp",
  sample: {
    ...{ method: "sha256-order", size: 12, seed: "2026", by: "業種", allocation: "proportional" },
    strata: [
      { value: "ニュース", population: 40, drawn: 8, weight: 5 },
      { value: hostile, population: 10, drawn: 4, weight: 2.5 },
    ],
  },
  frame: {
    ...{ file: "みせ1号の一覧.csv", sha256: "2".repeat(64), encoding: "shift_jis", sites: 50 },
    columns: [{ title: "URL", readAs: "url" }],
    badRows: [{ line: 7, reason: "not-url", detail: `https://s1.example ${hostile}` }],
  },
})
/** What was seen, by the number of each site; `later` more of them have their notice. */
const tallyOf = (later = false) =>
  tallied(definition, (site) => {
    if (site.number === 12) return failed(site, "log-in")
    const notice =
      site.number % 3 === 0 && !(later && site.number < 9) ? "no" : site.number % 4 === 0 ? "review" : "yes"
    return scanned(site, { notice, destination: notice }, ["google", `domain:cdn.s${site.number}.example`])
  })
const sheet: AuditSheet = {
  sheetVersion: 1,
  survey: "made",
  seed: "s",
  drawn: [1, 2, 3, 4],
  coded: [1, 2, 3, 4].map((site) => ({ site, coder: "甲", answers: { notice: site === 3 ? "no" : "yes" } })),
}
const answersOf = (number: number) => {
  const outcome = tallyOf().lines.find(({ site }) => site.number === number)?.outcome
  return outcome?.state === "scanned" ? outcome.observation.answers : undefined
}
/** A survey of them, with a recheck by a person. */
export const survey = countSurvey({ tally: tallyOf(), definition, rules }, auditSurvey(sheet, answersOf))

/** The same sites a year later, of which some have their notice by then. */
export const laterSurvey = {
  ...countSurvey({ tally: tallyOf(true), definition, rules }),
  ...{ id: "令和9年度調査", createdAt: "2027-11-20T01:00:00.000Z" },
}
