import type { Survey, SurveyDefinition, SurveyDestinations, SurveySite } from "../result/survey.ts"
import { letters } from "./letters.ts"

/** Settings that name nobody. */
const nameless: readonly string[] = [
  ...["runs", "repeat", "profile", "simulatedLeave", "canaries", "linkChecks", "pace", "timeout"],
  ...["ignoreHttpsErrors", "failOn", "lang"],
]

/**
 * The same figures with nothing in them that names a site or its operator: sites are lettered in their order, and what
 * else could tell one (addresses of bad lines, the file's name, rare or own destinations, values that contain a name)
 * is left out or put under "others".
 */
export function anonymize(survey: Survey, { sites }: Pick<SurveyDefinition, "sites">): Survey {
  const names = isNaming(sites)
  const shown = new Map<string, string>()
  const value = (text: string) => {
    if (!names(text)) return text
    if (!shown.has(text)) shown.set(text, `(${letters(shown.size)})`)
    return shown.get(text) ?? text
  }
  const { sample } = survey
  return {
    ...survey,
    id: "survey",
    anonymous: true,
    settings: Object.fromEntries(Object.entries(survey.settings).filter(([key]) => nameless.includes(key))),
    frame: {
      ...survey.frame,
      file: "",
      badRows: survey.frame.badRows.map((row) => ({ ...row, detail: "" })),
    },
    ...(sample === undefined
      ? {}
      : {
          sample: {
            ...sample,
            strata: sample.strata.map((stratum) => ({ ...stratum, value: value(stratum.value) })),
          },
        }),
    sites: survey.sites.map(({ scan: _, sector, ...site }, place) => ({
      ...site,
      label: letters(place),
      url: letters(place),
      stratum: value(site.stratum),
      ...(sector === undefined ? {} : { sector: value(sector) }),
      ...(site.period === undefined ? {} : { period: value(site.period) }),
      ...(site.scale === undefined ? {} : { scale: value(site.scale) }),
    })),
    groups: survey.groups.map((group) => ({ ...group, value: value(group.value) })),
    destinations: withoutOwn(survey.destinations, names),
  }
}

/** Destinations of known companies stay; those nobody knows may be a site's own. */
function withoutOwn(destinations: SurveyDestinations, names: (text: string) => boolean): SurveyDestinations {
  const kept = destinations.frequent.filter(
    ({ id, name, hosts, known }) => known && ![id, name, ...hosts].some(names),
  )
  const left = destinations.frequent.filter((one) => !kept.includes(one))
  const { others } = destinations
  return {
    ...destinations,
    frequent: kept,
    others: {
      destinations: others.destinations + left.length,
      sightings: others.sightings + left.reduce((sum, { sites }) => sum + sites, 0),
    },
  }
}

/**
 * Whether a text contains the name, host or domain of one of the sites. Looks up the parts of the text, not each of
 * thousands of names in it.
 */
function isNaming(sites: readonly SurveySite[]): (text: string) => boolean {
  const identities = new Set(sites.flatMap(identitiesOf))
  const lengths = [...new Set([...identities].map(({ length }) => length))]
  return (text) => {
    const folded = fold(text)
    const names = (length: number) =>
      Array.from({ length: folded.length - length + 1 }).some((_, at) =>
        identities.has(folded.slice(at, at + length)),
      )
    return lengths.some((length) => length <= folded.length && names(length))
  }
}

const legalForms = /株式会社|有限会社|合同会社|一般社団法人|一般財団法人|公益財団法人|\(株\)|\(有\)/gu

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")

function identitiesOf({ url, operator = "", domains }: SurveySite): readonly string[] {
  const host = URL.parse(url)?.hostname ?? url
  const bare = host.replace(/^www\./, "")
  return [host, bare, ...domains, operator, operator.normalize("NFKC").replace(legalForms, "")]
    .map(fold)
    .filter(({ length }) => length > 1)
}
