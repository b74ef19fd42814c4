import { showsAnApp } from "../facts/app-screens.ts"
import type { Facts } from "../facts/facts.ts"
import type { Notice, Reach } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** One press is what the commentary speaks of; the ordinance only says "easily". Beyond it a person judges. */
const easilyReached = 1

/** 施行規則第22条の2の28第3項第1号: shown on the page that starts the send, or on one easily reached from it. */
export const rule: Rule = {
  id: "notice-unreachable",
  title: { ja: "公表への到達経路を確認できず", en: "Notice not reachable from the page" },
  basis: "ordinance",
  article: "R28-3-1",
  severity: "medium",
  needs: ["visits", "notices", "pages"],
  // Of an app its first screen counts (第2号).
  check: (facts) =>
    showsAnApp(facts.target) ? [] : pagesThatNeedIt(facts).map((page) => observe(page, facts)),
}

/** Pages on which a send fires that needs the notice. */
function pagesThatNeedIt({ assessments, sends, visits, notices }: Facts): readonly string[] {
  if (!notices.some(({ entries }) => entries.length > 0)) return []
  const needing = new Set(
    assessments.filter(({ need }) => need === "main").flatMap((assessment) => assessment.sends),
  )
  const visitIds = new Set(sends.filter(({ id }) => needing.has(id)).map(({ visit }) => visit))
  const reached = new Set(notices.flatMap(({ reach }) => reach.map(({ page }) => page)))
  const pages = visits.filter(({ id }) => visitIds.has(id)).map(({ finalUrl }) => finalUrl)
  return [...new Set(pages)].filter((page) => reached.has(page))
}

function observe(page: string, { notices, openEnded }: Facts): Observation {
  const ways = notices
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ id, reach }) => waysFrom(page, id, reach))
  const nearest = ways.reduce<Way | undefined>(
    (best, way) => (best && best.steps <= way.steps ? best : way),
    undefined,
  )
  if (!nearest) return openEnded.has(page) ? notSeen(page, notices) : unreachable(page, notices)
  const easy = nearest.steps <= easilyReached
  return {
    outcome: easy ? "pass" : "review",
    subject: page,
    message: {
      ja: `このページから${nearest.steps}回の操作で公表に到達できます${easy ? "" : "（容易に到達できるかは人の判断が必要）"}。`,
      en: `The notice is ${nearest.steps} presses away from this page${easy ? "" : " (whether that is easy, a person must judge)"}.`,
    },
    evidence: [nearest.notice],
  }
}

interface Way {
  readonly notice: string
  readonly steps: number
}

function waysFrom(page: string, notice: string, reach: readonly Reach[]): Way[] {
  return reach.flatMap((way) =>
    way.page === page && way.steps !== null ? [{ notice, steps: way.steps }] : [],
  )
}

/** Not one press away; whether a longer way is easy, and leads through pages that were not opened, a person must see. */
function notSeen(page: string, notices: readonly Notice[]): Observation {
  return {
    outcome: "review",
    subject: page,
    message: {
      ja: "開いた文書の範囲では、このページから公表に到達する経路を確認できませんでした（ほかの経路の有無は人の判断が必要）。",
      en: "Among the documents opened, no way from this page to the notice was seen (whether there is another, a person must judge).",
    },
    evidence: notices.map(({ id }) => id),
  }
}

function unreachable(page: string, notices: readonly Notice[]): Observation {
  return {
    outcome: "fail",
    subject: page,
    message: {
      ja: "このページから公表に到達する経路を、4回以内の操作では確認できませんでした。",
      en: "No way from this page to the notice was found within four presses.",
    },
    evidence: notices.map(({ id }) => id),
  }
}
