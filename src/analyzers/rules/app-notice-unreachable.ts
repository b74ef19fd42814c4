import { isOfTheAppItself, showsAnApp } from "../facts/app-screens.ts"
import { type Facts, statingNotices } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/** Presses from the first screen that are plainly easy. Own threshold; opening a menu is one. */
const easilyReached = 1

/** 施行規則第22条の2の28第3項第2号: shown on the first screen of the application, or on one easily reached from it. */
export const rule: Rule = {
  id: "app-notice-unreachable",
  title: {
    ja: "アプリの最初の画面から公表への到達経路を確認できず",
    en: "Notice not reachable from the app's first screen",
  },
  basis: "ordinance",
  article: "R28-3-2",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) => (showsAnApp(facts.target) ? observe(facts) : []),
}

function observe(facts: Facts): Observation[] {
  const first = firstScreen(facts)
  const stating = statingNotices(facts).map(({ notice }) => notice)
  if (first === undefined || stating.length === 0) return []
  const evidence = stating.map(({ id }) => id)
  const steps = stating.flatMap(({ reach }) =>
    reach.flatMap((way) => (way.page === first && way.steps !== null ? [way.steps] : [])),
  )
  if (steps.length === 0 && isOfTheAppItself(first))
    return [{ outcome: "unknown", subject: first, message: notDeclared, evidence }]
  if (steps.length === 0) {
    const open = facts.openEnded.has(first)
    return [{ outcome: open ? "review" : "fail", subject: first, message: notSeen(open), evidence }]
  }
  const nearest = Math.min(...steps)
  const outcome = nearest <= easilyReached ? "pass" : "review"
  return [{ outcome, subject: first, message: presses(nearest), evidence }]
}

/** Where the first screen shown on use was seen, or is the app's own; undefined where it could not be opened. */
function firstScreen({ target, visits }: Facts): string | undefined {
  if (isOfTheAppItself(target.url)) return target.url
  return visits.find(({ url, finalUrl, outcome }) => {
    return outcome !== "failed" && (url === target.url || finalUrl === target.url)
  })?.finalUrl
}

const notDeclared: Observation["message"] = {
  ja: "アプリの最初の画面はウェブの画面ではなく、そこから公表までの操作の回数が app.yml に書かれていないため、確認できませんでした。",
  en: "The app's first screen is no web view, and app.yml does not say how many taps lead from it to the notice.",
}

function presses(count: number): Observation["message"] {
  const easy = count <= easilyReached
  return {
    ja: `アプリの最初の画面から${count}回の操作で公表に到達できます${easy ? "" : "（容易に到達できるかは人の判断が必要）"}。`,
    en: `The notice is ${count} presses away from the first screen${easy ? "" : " (whether that is easy, a person must judge)"}.`,
  }
}

function notSeen(open: boolean): Observation["message"] {
  return {
    ja: `アプリの最初の画面から公表に到達する経路を、4回以内の操作では確認できませんでした${open ? "（ほかの経路の有無は人の判断が必要）" : ""}。`,
    en: `No way from the first screen to the notice was found within four presses${open ? " (whether there is another, a person must judge)" : ""}.`,
  }
}
