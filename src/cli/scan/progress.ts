import type { Visit } from "../../crawler/evidence.ts"
import type { CrawlProgress } from "../../crawler/plan.ts"
import type { Console } from "../console.ts"
import { fill, type Words } from "../words.ts"
import { failureReason } from "./failure-reason.ts"

/** Puts the crawl's progress into words: a line that moves on a terminal, one line per finished visit anywhere. */
export function progressTeller(console: Console, words: Words): (progress: CrawlProgress) => void {
  return (progress) => {
    if (progress.stage === "browser") console.say(fill(words.progress.browser, progress))
    if (progress.stage === "visited") console.say(visitedLine(progress.visit, words))
    if (progress.stage === "visit") {
      const { kind, url } = progress
      console.show(fill(kind === "notice" ? words.progress.visitNotice : words.progress.visitPage, { url }))
    }
  }
}

function visitedLine(visit: Visit, words: Words): string {
  const why = visit.failure === undefined ? "" : failureReason(visit.failure, words)
  return fill(words.progress[visit.outcome], { url: visit.url, sends: visit.sends.length, why }).trimEnd()
}
