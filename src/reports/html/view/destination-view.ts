import type { Assessment, Destination } from "../../../analyzers/result.ts"
import { handlerName, serviceName } from "../../destination-name.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { functionName, reasonTexts } from "../../naming.ts"
import { placingText, tagName } from "../../placing.ts"
import { fill } from "../../prose.ts"
import { verdictText } from "../../verdict-text.ts"
import { countriesView } from "./countries-view.ts"
import { informationView } from "./information-view.ts"
import type { Report } from "./report.ts"
import { searchView } from "./search-view.ts"
import { statementView } from "./statement-view.ts"

const endpointsShown = 8

/** Everything about one destination: facts, what was observed, what the notice says. */
export const destinationView = ({ destination, assessment }: JudgedDestination, report: Report) => {
  const { words, places, observed } = report
  const seen = observed.get(destination.id)
  const firstSend = seen?.sends[0]
  return {
    id: places.get(destination.id)?.id ?? "",
    recordId: destination.id,
    verdict: assessment?.verdict ?? "",
    verdictLabel: assessment ? verdictText(assessment, words) : "",
    handler: handlerName(destination, words),
    service: serviceName(destination),
    facts: whoFacts(destination, report),
    factsRight: sendFacts(destination, report),
    countries: countriesView(destination, words),
    reasons: reasonTexts(assessment?.reasons ?? [], words),
    information: informationView({ destination, assessment }, report),
    statement: assessment ? statementView(assessment, report) : undefined,
    states: assessment ? statesOf(assessment, report) : [],
    search: assessment?.search ? searchView(assessment.search, report) : undefined,
    searchFolded: assessment?.statement !== "none",
    overrides: assessment?.overrides ?? [assessment?.override ?? []].flat(),
    optOut: optOutOf(assessment, report),
    endpoints: [...(seen?.endpoints ?? [])]
      .slice(0, endpointsShown)
      .map(([address, count]) => ({ address, count })),
    moreEndpoints: Math.max(0, (seen?.endpoints.size ?? 0) - endpointsShown),
    sends: firstSend ? places.get(firstSend.id) : undefined,
  }
}

type Fact = readonly [label: string, values: readonly string[]]

const shownFacts = (facts: readonly Fact[]) =>
  facts.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }))

const whoFacts = (destination: Destination, { words, tags }: Report) => {
  const { prose } = words
  const { facts } = prose.destinations
  const { operatorOriginal, function: what } = destination
  return shownFacts([
    [facts.operatorOriginal, operatorOriginal === undefined ? [] : [operatorOriginal]],
    [facts.function, what === undefined ? [] : [functionName(what, words)]],
    [facts.party, [prose.parties[destination.party]]],
    [facts.knownBy, [prose.knownBy[destination.knownBy]]],
    [
      facts.tags,
      destination.tags.flatMap((id) => {
        const tag = tags.get(id)
        return tag ? [`${tagName(tag, words)} — ${placingText(tag, tags, words)}`] : []
      }),
    ],
  ])
}

const sendFacts = (destination: Destination, { words: { prose } }: Report) => {
  const { facts } = prose.destinations
  return shownFacts([
    [facts.hosts, destination.hosts],
    [facts.observed, [fill(prose.destinations.observedOf, { ...destination.observed })]],
    [facts.sends, [fill(prose.count, { n: destination.sends })]],
  ])
}

const statesOf = (assessment: Assessment, { words }: Report) => {
  const { prose } = words
  const only = assessment.provisions.every(({ state }) => state === "accepted")
  return assessment.provisions.map(({ state, provision, certainty, sends, visits }) => ({
    state: only ? prose.onlyAccepted : prose.states[state],
    provision: prose.provisions[provision],
    certainty: prose.certainties[certainty],
    sends,
    visits,
  }))
}

const optOutOf = (assessment: Assessment | undefined, { words }: Report) => {
  if (!assessment?.optOut) return undefined
  const items: Readonly<Record<string, string>> = words.prose.optOutItems
  const named = (ids: readonly string[]) => ids.map((id) => items[id] ?? id)
  return { published: named(assessment.optOut.published), missing: named(assessment.optOut.missing) }
}
