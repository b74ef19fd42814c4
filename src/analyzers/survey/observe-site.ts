import type { SiteObservation, SurveyedDestination } from "../result/survey.ts"
import type { Result } from "../result.ts"
import { answerOf } from "./answer-of.ts"
import { itemQuestions } from "./items.ts"

/** What a survey counts of one site. */
export function observeSite(result: Result): SiteObservation {
  const complete = result.visits.length > 0 && result.visits.every(({ outcome }) => outcome === "loaded")
  return {
    duty: result.target.duty,
    complete,
    answers: Object.fromEntries(itemQuestions.map(({ id, rule }) => [id, answerOf(rule, result)])),
    destinations: destinationsOf(result),
    summary: result.summary,
  }
}

function destinationsOf({ destinations, assessments }: Result): readonly SurveyedDestination[] {
  const verdicts = new Map(assessments.map(({ destination, verdict }) => [destination, verdict]))
  return destinations
    .filter(({ party }) => party !== "self")
    .map(({ id, operator, service, hosts, party, knownBy, chainedOnly }) => {
      const verdict = verdicts.get(id)
      const name = [operator, service].filter((part) => part !== undefined).join(" / ")
      return {
        id,
        name: name === "" ? hosts.slice(0, 2).join(", ") : name,
        hosts,
        party,
        known: knownBy !== "none",
        chainedOnly,
        ...(verdict === undefined ? {} : { verdict }),
      }
    })
}
