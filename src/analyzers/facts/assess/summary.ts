import type { Assessment, Destination, Finding, Provision, Send, StoredItem, Summary } from "../../result.ts"

export interface SummaryGround {
  readonly destinations: readonly Destination[]
  readonly sends: readonly Send[]
  readonly storage: readonly StoredItem[]
  readonly assessments: readonly Assessment[]
  readonly findings: readonly Finding[]
}

/** The figures of the first screen, and the first that applies of issues, incomplete, review, none-found. */
export function summaryOf(ground: SummaryGround): Summary {
  const { destinations, assessments } = ground
  const count = (verdict: Assessment["verdict"]) =>
    assessments.filter((one) => one.verdict === verdict).length
  return {
    verdict: overall(ground.findings, assessments),
    destinations: destinations.length,
    thirdParties: destinations.filter(({ party }) => party === "third").length,
    chained: destinations.filter(({ chainedOnly, party }) => chainedOnly && party !== "self").length,
    stated: count("stated"),
    partial: count("partial"),
    absent: count("absent"),
    review: count("review"),
    unknown: count("unknown"),
    exempt: count("exempt"),
    provisions: {
      item1: countProvision("item1", ground),
      item2: countProvision("item2", ground),
      item3: countProvision("item3", ground),
      item4: countProvision("item4", ground),
      main: countProvision("main", ground),
    },
  }
}

function overall(findings: readonly Finding[], assessments: readonly Assessment[]): Summary["verdict"] {
  const outcomes = new Set(findings.filter(weighs).map(({ outcome }) => outcome))
  const verdicts = new Set(assessments.map(({ verdict }) => verdict))
  if (outcomes.has("fail") || verdicts.has("absent") || verdicts.has("partial")) return "issues"
  if (outcomes.has("unknown") || verdicts.has("unknown")) return "incomplete"
  return verdicts.has("review") || findings.some(needsAPerson) ? "review" : "none-found"
}

/** What is for information leaves the summary as it is, also where it could not be seen. */
function weighs({ severity }: Finding): boolean {
  return severity !== "info"
}

function needsAPerson({ outcome, severity }: Finding): boolean {
  return outcome === "review" && severity !== "info"
}

function countProvision(
  provision: Provision,
  { sends, storage }: SummaryGround,
): Summary["provisions"][Provision] {
  const carrying = sends.filter(({ information }) => information.some((item) => item.provision === provision))
  const pairs = carrying.flatMap(({ destination, information }) =>
    information
      .filter((item) => item.provision === provision)
      .map(({ category }) => `${destination}|${category}`),
  )
  const cookies = storage.filter(
    ({ area, provisions }) => area === "cookie" && provisions.includes(provision),
  )
  return {
    destinations: new Set(carrying.map(({ destination }) => destination)).size,
    items: new Set(pairs).size,
    sends: carrying.length,
    cookies: new Set(cookies.map(({ host, name }) => `${host}|${name}`)).size,
  }
}
