import type { SurveyedSite, SurveySite } from "../result/survey.ts"
import type { SiteLine } from "./tally.ts"

/** A line per site, the largest first; of sites without a size the order of the list. */
export function siteLines(lines: readonly SiteLine[]): readonly SurveyedSite[] {
  return lines
    .toSorted((a, b) => sizeOf(b.site) - sizeOf(a.site) || a.site.number - b.site.number)
    .map(siteLine)
}

function sizeOf({ scale }: SurveySite): number {
  return scale?.value ?? -1
}

function siteLine({ site, outcome }: SiteLine): SurveyedSite {
  const { sector, stratum, scale, period, weight, url, operator } = site
  return {
    label: operator ?? URL.parse(url)?.host ?? url,
    url,
    ...(outcome.state === "scanned"
      ? { outcome: "scanned", ...observed(outcome.observation) }
      : { outcome: "excluded", reason: outcome.reason, duty: dutyOf(site) }),
    ...(sector === undefined ? {} : { sector }),
    stratum,
    ...(scale === undefined ? {} : { scale: scale.text }),
    ...(period === undefined ? {} : { period }),
    weight,
    attempts: outcome.attempt,
    ...(outcome.scan === undefined ? {} : { scan: outcome.scan }),
  }
}

/** What the list declares, in the words of a result. */
function dutyOf({ kind }: SurveySite): SurveyedSite["duty"] {
  if (kind === "none") return "voluntary"
  return kind === "unknown" ? "not-declared" : "applies"
}

function observed({
  duty,
  summary,
  complete,
  answers,
}: Extract<SiteLine["outcome"], { state: "scanned" }>["observation"]) {
  return { duty, summary, complete, answers }
}
