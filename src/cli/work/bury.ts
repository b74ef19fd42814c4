import type { DeadJob } from "../../store/queue/job.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { SurveyJob } from "./survey-job.ts"

/**
 * Writes into the store why jobs could not be done: a scan counts as failed, a site of a survey as seen by nobody. What
 * another attempt has made stays. Each dead job is looked at once.
 */
export function burial(store: Store): (dead: readonly DeadJob[]) => Promise<void> {
  const buried = new Set<string>()
  return async (dead) => {
    for (const job of dead.filter(({ id, failedAt }) => !buried.has(`${id} ${failedAt}`))) {
      await (job.kind === "scan" ? buryScan(job, store) : burySite(job, store))
      buried.add(`${job.id} ${job.failedAt}`)
    }
  }
}

async function buryScan({ id, reason }: DeadJob, store: Store): Promise<void> {
  const scan = await store.scan(id).catch((error: unknown) => {
    if (error instanceof StoreFailure && error.code === "unknown-scan") return undefined
    throw error
  })
  if (scan?.state !== "running" && scan?.state !== "queued") return
  await store.saveScan({ ...scan, state: "failed", reason, finishedAt: new Date().toISOString() })
}

async function burySite({ data, reason, failedAt }: DeadJob, { surveys }: Store): Promise<void> {
  const { survey, site, attempt } = SurveyJob.parse(data)
  const known = (await surveys.progress(survey)).find((one) => one.site === site)
  if (known !== undefined && known.attempt >= attempt) return
  await surveys.saveOutcome({
    outcomeVersion: 1,
    ...{ survey, site, attempt, startedAt: failedAt, finishedAt: failedAt },
    ...{ state: "failed", reason: "internal", detail: reason },
  })
}
