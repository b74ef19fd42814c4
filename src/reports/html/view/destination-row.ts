import type { Provision } from "../../../analyzers/result.ts"
import { handlerName, serviceName } from "../../destination-name.ts"
import { type JudgedDestination, verdictsByWeight } from "../../judged-destination.ts"
import { categoryName, functionName } from "../../naming.ts"
import { fill } from "../../prose.ts"
import { verdictText } from "../../verdict-text.ts"
import { countriesView } from "./countries-view.ts"
import type { Report } from "./report.ts"

const categoriesShown = 4

/** One line of the list of destinations. */
export const destinationRow = ({ destination, assessment }: JudgedDestination, report: Report) => {
  const { words, places, observed } = report
  const { prose } = words
  const categories = [...(observed.get(destination.id)?.categories.keys() ?? [])]
  const more = categories.length - categoriesShown
  const provisions = new Set<Provision>(assessment?.provisions.map(({ provision }) => provision))
  return {
    verdict: assessment?.verdict ?? "",
    verdictLabel: assessment ? verdictText(assessment, words) : "",
    rank: assessment ? verdictsByWeight.indexOf(assessment.verdict) : verdictsByWeight.length,
    handler: handlerName(destination, words),
    service: serviceName(destination),
    place: places.get(destination.id),
    function: destination.function === undefined ? "" : functionName(destination.function, words),
    provisions: [...provisions].map((provision) => prose.provisions[provision]),
    categories: categories.slice(0, categoriesShown).map((id) => categoryName(id, words)),
    moreCategories: more > 0 ? fill(prose.more, { n: more }) : "",
    countries: countriesView(destination, words),
    sends: destination.sends,
    seen: destination.observed,
  }
}
