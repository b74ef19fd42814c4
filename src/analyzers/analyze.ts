import type { Knowledge } from "../config/knowledge/knowledge.ts"
import type { Evidence, Visit } from "../crawler/evidence.ts"
import { assess } from "./facts/assess/assess.ts"
import { summaryOf } from "./facts/assess/summary.ts"
import { completenessOf } from "./facts/completeness.ts"
import { listDestinations } from "./facts/destination/list-destinations.ts"
import { type Naming, namer } from "./facts/destination/namer.ts"
import type { Facts } from "./facts/facts.ts"
import { noticeManners } from "./facts/manner/notice-manner.ts"
import { readNotices } from "./facts/notices.ts"
import { openEndedPages } from "./facts/reach.ts"
import { readSends } from "./facts/send/read-sends.ts"
import { sharedValues } from "./facts/shared-values.ts"
import { contactedHosts, refusedAddresses, signalItems } from "./facts/signals.ts"
import { storedItems } from "./facts/stored.ts"
import { choicesOf, targetOf, visitsOf } from "./facts/target.ts"
import type { Result } from "./result.ts"
import { applyRules } from "./rules/apply-rules.ts"
import type { Rule } from "./rules/rule.ts"

/**
 * From evidence and knowledge to the result: who gets what, under which provision, and whether the notice states
 * it. Pure: the same evidence, knowledge and rules give the same result, byte for byte.
 */
export function analyze(evidence: Evidence, knowledge: Knowledge, rules: readonly Rule[]): Result {
  const name = namer(evidence, knowledge)
  const visits = visitsOfTheService(evidence, name)
  const seen = evidence.target.kind === "har" ? { ...evidence, visits } : evidence
  const read = readSends({ ...evidence, visits }, knowledge, name)
  const { tags, undecoded } = read
  const destinations = listDestinations(read.sends, tags, { name, visits })
  const found = readNotices(evidence, knowledge, name)
  const ground = { evidence, visits, knowledge, name, sends: read.sends, destinations, found }
  const { assessments, notices, sends } = assess(ground)
  const { optOutStops } = evidence.declared
  const facts: Facts = {
    knowledge,
    target: targetOf(evidence),
    visits: visitsOf(evidence),
    choices: choicesOf(evidence),
    ...(evidence.runsNotMade ? { runsNotMade: evidence.runsNotMade } : {}),
    ...(optOutStops === undefined ? {} : { optOutStops }),
    completeness: completenessOf(seen, undecoded),
    sends,
    tags,
    destinations,
    notices,
    manners: noticeManners(found.read, { evidence, knowledge, assessments }),
    ...(evidence.linkChecks ? { linkChecks: evidence.linkChecks } : {}),
    ...(evidence.recordings ? { recordings: evidence.recordings } : {}),
    pagesSeen: visits.some(({ page }) => page !== undefined),
    unread: found.unreadable,
    searchComplete: found.complete,
    openEnded: openEndedPages(evidence),
    assessments,
    overrides: evidence.declared.overrides,
    ...(evidence.failure ? { crawlFailure: `${evidence.failure.code}: ${evidence.failure.message}` } : {}),
    collectorFailures: collectorFailures(evidence),
  }
  const findings = applyRules(rules, facts)
  const refused = refusedAddresses(evidence)
  const storage = storedItems(visits, sends, (host) => name(`https://${host}/`).party)
  return {
    resultVersion: 1,
    tool: evidence.tool,
    knowledge: { digest: knowledge.digest, lawAsOf: knowledge.law.asOf },
    target: facts.target,
    startedAt: evidence.startedAt,
    finishedAt: evidence.finishedAt,
    environment: evidence.environment,
    ...(evidence.ran ? { ran: evidence.ran } : {}),
    visits: facts.visits,
    ...(facts.recordings ? { recordings: facts.recordings } : {}),
    choices: facts.choices,
    ...(facts.runsNotMade ? { runsNotMade: facts.runsNotMade } : {}),
    completeness: facts.completeness,
    tags,
    sends,
    ...(evidence.digestKey === undefined ? {} : { sharedValues: sharedValues(sends) }),
    contacts: contactedHosts(seen),
    ...(refused.length > 0 ? { refused } : {}),
    destinations,
    storage,
    signals: signalItems({ evidence: seen, dictionary: knowledge.parameters, name }, sends),
    notices,
    assessments,
    findings,
    summary: summaryOf({ destinations, sends, storage, assessments, findings }),
  }
}

/**
 * A notice may live on somebody else's site; what that site sends is not this service's doing. Of a recorded service
 * it is the recording that counts: the notice was only opened to be read.
 */
function visitsOfTheService({ target, visits }: Evidence, name: Naming): readonly Visit[] {
  if (target.kind === "har") return visits.filter(({ run }) => run === "recorded")
  return visits.filter(({ kind, finalUrl }) => kind === "page" || name(finalUrl).party === "self")
}

function collectorFailures({ visits }: Evidence): string[] {
  return visits.flatMap(({ id, collectorFailures }) =>
    collectorFailures.map(({ collector, message }) => `${id}: ${collector}: ${message}`),
  )
}
