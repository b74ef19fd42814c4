import { setTimeout as pause } from "node:timers/promises"
import { ExclusionReason, type SurveyDefinition } from "../../analyzers/result/survey.ts"
import { fill } from "../words.ts"
import { surveyJobs } from "../work/survey-job.ts"
import { withQueue } from "../work/with-queue.ts"
import type { SurveyMeans } from "./one-site.ts"
import { type DueSite, dueSites } from "./run-sites.ts"

/** Between two looks, in ms; longer for surveys of many sites. */
const LOOK = 1000
const LOOK_PER_SITE = 0.2

/**
 * Puts the sites of a survey into the queue of its server and waits until workers have done them. Ends early when the
 * user stops; the workers go on, and the same command looks again.
 */
export async function queueSites(
  definition: SurveyDefinition,
  place: string,
  using: SurveyMeans,
): Promise<void> {
  const { store, context, allowPrivate } = using
  const { console, words, signal } = context
  await withQueue(place, async (queue) => {
    let due = await dueSites(definition, store)
    while (due.length > 0 && !signal.aborted) {
      await queue.add("survey-site", surveyJobs(definition.id, due, allowPrivate))
      console.say(fill(words.survey.queued, { n: due.length }))
      await watch(due, definition, using)
      due = await dueSites(definition, store)
    }
    if (signal.aborted) console.say(words.survey.workersGoOn)
  })
}

/** Tells of each site once its attempt has an outcome. */
async function watch(
  due: readonly DueSite[],
  definition: SurveyDefinition,
  { store, context }: SurveyMeans,
): Promise<void> {
  const { signal } = context
  const left = new Map(due.map((one) => [one.site.number, one]))
  while (left.size > 0 && !signal.aborted) {
    await pause(LOOK + definition.sites.length * LOOK_PER_SITE, undefined, { signal }).catch(() => {}) // Stopped.
    for (const { site, attempt, reason } of await store.surveys.progress(definition.id)) {
      const one = left.get(site)
      if (one === undefined || attempt < one.attempt) continue
      left.delete(site)
      tell({ one, reason, done: definition.sites.length - left.size, definition }, context)
    }
  }
}

interface Told {
  readonly one: DueSite
  readonly reason: string | undefined
  readonly done: number
  readonly definition: SurveyDefinition
}

function tell(
  { one, reason, done, definition }: Told,
  { console, words: { survey } }: SurveyMeans["context"],
): void {
  const place = { n: done, all: definition.sites.length, url: one.site.url }
  const known = ExclusionReason.safeParse(reason)
  if (known.success)
    console.say(fill(survey.failed, { ...place, why: survey.reasons[known.data], detail: "" }).trimEnd())
  else console.say(fill(survey.done, place))
}
