import { lookup } from "node:dns/promises"
import type {
  ExclusionReason,
  SiteOutcome,
  SurveyDefinition,
  SurveySite,
} from "../../analyzers/result/survey.ts"
import { exclusionOf } from "../../analyzers/survey/exclusion-of.ts"
import { observeSite } from "../../analyzers/survey/observe-site.ts"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { CrawlDeps } from "../../crawler/plan.ts"
import { isPrivateAddress } from "../../crawler/visit/private-address.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { reasonOf } from "../known-failure.ts"
import { judge } from "../scan/judge.ts"
import { type Means, makePlan } from "../scan/make-plan.ts"
import { isStopped } from "./stop-list.ts"
import { settingsOfSite } from "./survey-settings.ts"

/** One attempt at one site of a frozen survey: all that a worker needs to be told. */
export interface SiteJob {
  readonly definition: SurveyDefinition
  readonly site: SurveySite
  readonly attempt: number
}

/** What every site of a survey is done with. `settings` are those the survey was frozen with. */
export interface SurveyMeans {
  readonly settings: Settings
  readonly means: Means
  readonly store: Store
  readonly context: Context
  readonly allowPrivate: boolean
  /** Waits for the turn at a host that other processes also visit. */
  readonly turn?: CrawlDeps["turn"]
}

/**
 * Does one site and keeps what came of it, under survey, site and attempt: doing it again changes nothing else. A site
 * that cannot be seen is an outcome. Rejects when the store fails; `stopped` where the user stopped, and nothing is kept.
 */
export async function surveySite(job: SiteJob, using: SurveyMeans): Promise<SiteOutcome | "stopped"> {
  const startedAt = new Date().toISOString()
  const done = (await refused(job, using)) ?? (await scanned(job, using, startedAt))
  if (using.context.signal.aborted) return "stopped"
  const { definition, site, attempt } = job
  const outcome: SiteOutcome = {
    outcomeVersion: 1,
    ...{ survey: definition.id, site: site.number, attempt, startedAt },
    finishedAt: new Date().toISOString(),
    ...done,
  }
  await using.store.surveys.saveOutcome(outcome)
  return outcome
}

type Failed = { readonly state: "failed"; readonly reason: ExclusionReason; readonly detail: string }
type Done = Failed | Pick<Extract<SiteOutcome, { state: "scanned" }>, "state" | "observation" | "scan">

const failed = (reason: ExclusionReason, detail: string): Failed => ({ state: "failed", reason, detail })

/** Sites that are not to be opened at all. */
async function refused({ definition, site }: SiteJob, using: SurveyMeans): Promise<Failed | undefined> {
  if (isStopped(site.url, definition.stopped)) return failed("stop-list", "")
  if (using.allowPrivate) return undefined
  const { hostname } = new URL(site.url)
  const addresses = using.settings.hostResolverRules === undefined ? await addressesOf(hostname) : [hostname]
  const address = [hostname, ...addresses].find(isPrivateAddress)
  return address === undefined ? undefined : failed("private-address", address)
}

/** A name that is not found here is the browser's to report. */
async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await lookup(host.replace(/^\[|\]$/g, ""), { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

async function scanned(job: SiteJob, using: SurveyMeans, startedAt: string): Promise<Done> {
  const { definition, site, attempt } = job
  const { store } = using
  const scan = { id: `${definition.id}-${site.number}-${attempt}`, target: site.url, startedAt }
  await store.saveScan({ ...scan, state: "running" })
  const limit = AbortSignal.timeout(definition.siteLimit * 1000)
  const evidence = await crawled(job, using, { id: scan.id, limit })
  if ("state" in evidence || using.context.signal.aborted) {
    await store.saveScan({ ...scan, state: "failed" })
    return "state" in evidence ? evidence : failed("internal", "stopped")
  }
  await store.saveEvidence(evidence)
  const result = await judge(evidence, { knowledge: using.means.knowledge, context: hushed(using.context) })
  await store.saveResult(scan.id, result)
  await store.saveScan({ ...scan, state: "finished" })
  if (limit.aborted) return failed("timeout", `not done within ${definition.siteLimit} s`)
  const exclusion = exclusionOf(result)
  return exclusion === undefined
    ? { state: "scanned", observation: observeSite(result), scan: scan.id }
    : { ...failed(exclusion.reason, exclusion.detail) }
}

/** The evidence, or why no browser could make any. */
async function crawled(
  { definition, site }: SiteJob,
  { settings, means, store, context, allowPrivate, turn }: SurveyMeans,
  { id, limit }: { readonly id: string; readonly limit: AbortSignal },
): Promise<Evidence | Failed> {
  const ofSite = settingsOfSite(settings, site, definition.contact)
  const plan = makePlan({ id, url: site.url }, ofSite, { ...means, publicOnly: !allowPrivate })
  try {
    return await context.stages.crawl(plan, {
      saveBlob: store.saveBlob,
      onProgress: () => undefined,
      signal: AbortSignal.any([context.signal, limit]),
      ...(turn === undefined ? {} : { turn }),
    })
  } catch (error) {
    if (error instanceof Error && error.name === "StoreFailure") throw error
    return failed("browser-failed", reasonOf(error))
  }
}

/** Several sites are judged at a time: each keeps its steps to itself. */
function hushed(context: Context): Context {
  return { ...context, console: { ...context.console, show: () => undefined } }
}
