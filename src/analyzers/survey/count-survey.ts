import type { ExclusionReason, Survey, SurveyAudit, SurveyGroup } from "../result/survey.ts"
import { countDestinations, spreadOf } from "./count-destinations.ts"
import { boundsOf, type Counting, countItems, itemCount } from "./count-items.ts"
import { itemQuestions } from "./items.ts"
import { siteLines } from "./site-lines.ts"
import { type Counts, countsOf, partOf, type Tally } from "./tally.ts"

/** The figures of a survey from what was tallied of its sites. Sites without an outcome are open, never clean. */
export function countSurvey(counting: Counting, audit?: SurveyAudit): Survey {
  const { tally, definition } = counting
  const { tool, knowledge, settings, settingsDigest, vantage, contact, attempts, siteLimit, frame, sample } =
    definition
  const scanned = tally.lines.filter(({ outcome }) => outcome.state === "scanned").length
  const declared = countItems("declared", counting)
  const finishedAt = lastOf(tally)
  return {
    surveyVersion: 1,
    id: definition.id,
    ...{ tool, knowledge, settings, settingsDigest, vantage, attempts, siteLimit, frame },
    ...(contact === undefined ? {} : { contact }),
    ...(sample === undefined ? {} : { sample }),
    createdAt: definition.createdAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    anonymous: false,
    progress: {
      all: definition.sites.length,
      scanned,
      excluded: tally.lines.length - scanned,
      open: definition.sites.length - tally.lines.length,
    },
    exclusions: [...tally.exclusions]
      .map(([reason, count]) => ({ reason: reason as ExclusionReason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    sites: siteLines(tally.lines),
    items: declared,
    allNo: countsOf(tally, { scope: "declared" }).allNo,
    descriptive: {
      items: countItems("descriptive", counting),
      allNo: countsOf(tally, { scope: "descriptive" }).allNo,
    },
    bounds: boundsOf(declared),
    groups: groupsOf(tally),
    destinations: countDestinations(tally),
    ...(audit === undefined ? {} : { audit }),
  }
}

function groupsOf({ counts }: Tally): readonly SurveyGroup[] {
  return [...counts]
    .flatMap(([key, group]) => {
      const { scope, column, value } = partOf(key)
      return column === undefined || value === undefined || group.sites === 0
        ? []
        : [groupOf({ scope, column, value }, group)]
    })
    .toSorted((a, b) => compareTexts(orderOf(a), orderOf(b)))
}

const orderOf = ({ scope, column, value }: SurveyGroup) => `${scope}\n${column}\n${value}`
const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function groupOf(part: Pick<SurveyGroup, "scope" | "column" | "value">, counts: Counts): SurveyGroup {
  const { sites, scanned, allNo, thirdParties } = counts
  return {
    ...part,
    ...{ sites, scanned, excluded: sites - scanned, allNo },
    items: itemQuestions.map(({ id }) => ({ id, ...itemCount(counts, id) })),
    thirdParties: spreadOf(thirdParties),
  }
}

function lastOf({ lines }: Tally): string | undefined {
  return lines
    .map(({ outcome }) => outcome.finishedAt)
    .reduce<string | undefined>(
      (last, at) => (last === undefined || Date.parse(at) > Date.parse(last) ? at : last),
      undefined,
    )
}
