import { headline } from "../headline.ts"
import { verdictsByWeight } from "../judged-destination.ts"
import { fill, type Prose } from "../prose.ts"
import type { Found } from "./dashboard.ts"

/** What a scan found, in words: its sentence, and destinations by verdict, the heaviest first. */
export const foundView = (found: Found, prose: Prose) => {
  const { dashboard: t } = prose
  if (found.state !== "read") return { read: false, sentence: t.found[found.state], ...nothing }
  const { summary, incomplete } = found
  return {
    read: true,
    sentence: headline({ summary }, prose).sentence,
    incomplete: incomplete ? t.incomplete : "",
    scale: fill(t.scale, { destinations: summary.destinations, third: summary.thirdParties }),
    verdicts: verdictsByWeight
      .filter((verdict) => summary[verdict] > 0)
      .map((verdict) => ({ verdict, label: prose.verdicts[verdict], count: summary[verdict] })),
  }
}

const nothing = { incomplete: "", scale: "", verdicts: [] }
