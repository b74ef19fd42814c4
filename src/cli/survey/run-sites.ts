import type { SiteOutcome, SurveyDefinition, SurveySite } from "../../analyzers/result/survey.ts"
import { ExclusionReason } from "../../analyzers/result/survey.ts"
import { isLasting } from "../../analyzers/survey/exclusion-of.ts"
import { pacedQueue } from "../../crawler/paced-queue.ts"
import type { Store } from "../../store/store.ts"
import { fill } from "../words.ts"
import { type SurveyMeans, surveySite } from "./one-site.ts"

/** A site and the attempt that is due at it. */
export interface DueSite {
  readonly site: SurveySite
  readonly attempt: number
}

/** What is still to be done: sites never tried, and those whose failure another attempt may change. */
export async function dueSites(
  { id, sites, attempts }: SurveyDefinition,
  { surveys }: Pick<Store, "surveys">,
): Promise<readonly DueSite[]> {
  const last = new Map((await surveys.progress(id)).map((progress) => [progress.site, progress]))
  return sites.flatMap((site) => {
    const { state, attempt = 0, reason } = last.get(site.number) ?? {}
    if (state === "scanned" || attempt >= attempts) return []
    const known = ExclusionReason.safeParse(reason)
    return known.success && isLasting(known.data) ? [] : [{ site, attempt: attempt + 1 }]
  })
}

/**
 * Does the sites of a survey in this process, several at a time, of one host one after the other with the pace between;
 * those that failed are tried again when all others had their turn. Ends early when the user stops: what is kept is kept.
 */
export async function runSites(definition: SurveyDefinition, using: SurveyMeans): Promise<void> {
  const { settings, context, store } = using
  const { signal } = context
  for (let due = await dueSites(definition, store); due.length > 0 && !signal.aborted; ) {
    const queue = pacedQueue({ concurrency: settings.concurrency, paceMs: settings.pace * 1000, signal })
    const broken = new AbortController()
    let done = definition.sites.length - due.length
    const work = async ({ site, attempt }: DueSite) => {
      if (signal.aborted || broken.signal.aborted) return
      const outcome = await surveySite({ definition, site, attempt }, using)
      done += 1
      if (outcome !== "stopped") tell({ site, outcome, done, definition }, using)
    }
    const works = due.map((one) =>
      queue.add(one.site.url, () => work(one).catch((error) => broken.abort(error))),
    )
    await Promise.all(works)
    broken.signal.throwIfAborted()
    due = signal.aborted ? [] : await dueSites(definition, store)
  }
}

interface Told {
  readonly site: SurveySite
  readonly outcome: SiteOutcome
  readonly done: number
  readonly definition: SurveyDefinition
}

/** A line per site. */
function tell({ site, outcome, done, definition }: Told, { context: { console, words } }: SurveyMeans): void {
  const { survey } = words
  const place = { n: done, all: definition.sites.length, url: site.url }
  if (outcome.state === "scanned")
    console.say(fill(survey.scanned, { ...place, destinations: outcome.observation.destinations.length }))
  else console.say(fill(survey.failed, { ...place, why: survey.reasons[outcome.reason] }))
}
