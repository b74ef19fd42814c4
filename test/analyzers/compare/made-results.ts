import type { Difference } from "../../../src/analyzers/result/comparison.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import { portal } from "../../reports/fixture/result.ts"

/** Differences as a reader would note them down. */
export function brief(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ is, subject, key, aspect, kind, direction }) => {
    const what = aspect === "presence" ? "" : ` ${aspect}`
    return `${is} ${subject} ${key}${what}: ${kind}, ${direction}`
  })
}

/** The result with one visit per page, all loaded; every send goes out on every page. */
export function onPages(result: Result, paths: readonly string[]): Result {
  const [first] = result.visits
  if (first === undefined) throw new Error("a result without visits")
  const origin = new URL(result.target.url).origin
  const visits = paths.map((path, at) => {
    const { failure: _, ...visit } = first
    return {
      ...visit,
      id: `visit-${at + 1}`,
      url: origin + path,
      finalUrl: origin + path,
      outcome: "loaded",
    } as const
  })
  const sends = visits.flatMap((visit) =>
    result.sends.map(
      (send) =>
        ({ ...send, id: `${visit.id}/${send.id}`, visit: visit.id, run: visit.run, choice: "none" }) as const,
    ),
  )
  const storage = visits.flatMap((visit) =>
    result.storage.map((item) => ({ ...item, id: `${visit.id}/${item.id}`, run: visit.run })),
  )
  const completeness = result.completeness.slice(0, 1).map((row) => ({ ...row, undecodedBodies: 0 }))
  return { ...result, visits, sends, storage, choices: [], completeness, signals: [] }
}

/** The result as it would be had the destination not been there. */
export function without(result: Result, id: string): Result {
  const gone = result.assessments.filter(({ destination }) => destination === id).map((one) => one.id)
  return {
    ...result,
    sends: result.sends.filter(({ destination }) => destination !== id),
    destinations: result.destinations.filter((one) => one.id !== id),
    assessments: result.assessments.filter(({ destination }) => destination !== id),
    findings: result.findings.filter(({ subject }) => subject !== id && !gone.includes(subject)),
  }
}

/** The result with a destination under another id. */
export function moved(result: Result, from: string, to: string): Result {
  return JSON.parse(JSON.stringify(result).replaceAll(JSON.stringify(from), JSON.stringify(to))) as Result
}

/** Everything could be seen, so that only differences decide. */
export const whole: Result = {
  ...onPages(portal, ["/", "/news/1"]),
  assessments: portal.assessments.map((one) => ({ ...one, statement: "full", reasons: [] })),
  findings: portal.findings.filter(({ rule }) => rule !== "incomplete-scan" && rule !== "notice-missing"),
  notices: portal.notices.map(({ failure: _, ...notice }) => notice),
}
