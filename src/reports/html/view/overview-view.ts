import type { Provision, Result, Verdict } from "../../../analyzers/result.ts"
import { headline } from "../../headline.ts"
import { verdictsByWeight } from "../../judged-destination.ts"
import type { Words } from "../../naming.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

const provisions: readonly Provision[] = ["main", "item1", "item2", "item3", "item4"]

/** The first screen: what was found, by verdict and by provision. */
export const overviewView = ({ result, words, record = "", others }: Report) => {
  const { prose } = words
  const { target, summary } = result
  return {
    target: { name: target.name ?? "", url: target.url, operator: target.operator ?? "" },
    record,
    data: others,
    hasArticles: result.findings.some(({ basis }) => basis !== "own"),
    duty: prose.duties[target.duty],
    dutyNote: prose.dutyNotes[target.duty],
    services: target.services
      .filter(({ kind }) => kind !== "unknown")
      .map(({ kind, name }) => ({ name: name ?? "", kind: prose.serviceKinds[kind] })),
    headline: headline(result, prose),
    scale: fill(prose.summary.scale, {
      destinations: summary.destinations,
      third: summary.thirdParties,
      chained: summary.chained,
      sends: result.sends.length,
      visits: result.visits.length,
    }),
    verdicts: verdictBar(result, words),
    provisions: provisions.map((provision) => ({
      label: prose.provisions[provision],
      note: prose.provisionNotes[provision],
      citation: prose.provisionCitations[provision],
      ...summary.provisions[provision],
    })),
    completeness: completenessLine(result, words),
    failedVisits: failedLine(result, words),
  }
}

/** The verdicts with their share of a bar 1000 units wide. */
const verdictBar = ({ summary }: Result, { prose }: Words) => {
  const total = verdictsByWeight.reduce((sum, verdict) => sum + summary[verdict], 0)
  let x = 0
  return verdictsByWeight.map((verdict: Verdict) => {
    const width = total === 0 ? 0 : Math.round((summary[verdict] / total) * 1000)
    const bar = { x, width: Math.max(0, width - 3) }
    x += width
    return {
      verdict,
      label: prose.verdicts[verdict],
      note: prose.verdictNotes[verdict],
      count: summary[verdict],
      ...bar,
    }
  })
}

const completenessLine = ({ completeness }: Result, { prose }: Words): string => {
  const compared = completeness.filter(({ witnesses }) => witnesses.length > 1)
  if (compared.length === 0) return prose.summary.completenessSingle
  const both = compared.reduce((sum, one) => sum + one.both, 0)
  const alone = compared.reduce((sum, one) => sum + one.wireOnly + one.pageOnly, 0)
  return fill(prose.summary.completenessLine, { both, all: both + alone })
}

const failedLine = ({ visits }: Result, { prose }: Words): string => {
  const n = visits.filter(({ outcome }) => outcome !== "loaded").length
  return n === 0 ? "" : fill(prose.summary.visitsFailed, { n })
}
