import type { CollectorFailure, PageSnapshot } from "../evidence.ts"
import { takeScreenshot, takeSnapshot } from "../page/take-snapshot.ts"
import { type ReadStorage, readAreas, readCookies } from "../storage/read-storage.ts"
import { collecting } from "./collecting.ts"
import type { OpenPage } from "./open-page.ts"
import type { VisitDeps, VisitPlan } from "./visit-plan.ts"

/** What was read of the page before it was left. */
export interface Collected {
  readonly snapshot?: PageSnapshot
  readonly storage: ReadStorage
  readonly empty: boolean
  readonly failures: readonly CollectorFailure[]
}

export const nothingCollected: Collected = { storage: { cookies: [], areas: [] }, empty: false, failures: [] }

const defaultLimitMs = 10_000

/** Reads page, picture and storage side by side. One that fails or hangs costs only itself, and says so. */
export async function collect(page: OpenPage, plan: VisitPlan, deps: VisitDeps): Promise<Collected> {
  const { target, profile, recorder } = page
  const limitMs = plan.answerMs ?? defaultLimitMs
  const failures: CollectorFailure[] = []
  const tryTo = collecting(limitMs, failures)
  const frames = [...recorder.targets.values()].filter(
    ({ type, parent }) => type === "iframe" && parent === target,
  )
  const [described, screenshot, cookies, areas] = await Promise.all([
    tryTo("page", takeSnapshot(target, frames)),
    plan.screenshot ? tryTo("screenshot", takeScreenshot(target, deps.saveBlob)) : undefined,
    tryTo("cookies", readCookies(recorder, profile)),
    tryTo("storage", readAreas(recorder)),
  ])
  const at = Date.now() - recorder.startedAt
  return {
    ...(described && { snapshot: snapshotOf(described, screenshot, at) }),
    storage: { cookies: cookies ?? [], areas: areas ?? [] },
    empty: described?.empty ?? false,
    failures,
  }
}

/** What the profile holds now. */
export async function readStorage({ recorder, profile }: OpenPage): Promise<ReadStorage> {
  const [cookies, areas] = await Promise.all([readCookies(recorder, profile), readAreas(recorder)])
  return { cookies, areas }
}

function snapshotOf(
  { empty: _, language, unfinished, ...described }: Awaited<ReturnType<typeof takeSnapshot>>,
  screenshot: PageSnapshot["screenshot"],
  at: number,
): PageSnapshot {
  return {
    ...described,
    ...(language && { language }),
    ...(unfinished && { unfinished }),
    ...(screenshot && { screenshot }),
    at,
  }
}
