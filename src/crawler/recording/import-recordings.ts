import type { Declared } from "../../config/declared.ts"
import type { Evidence, Platform, Ran } from "../evidence.ts"
import { isoWithOffset } from "../visit/iso-time.ts"
import { environmentOfRecording } from "./environment-of-recording.ts"
import type { OpenedNotice } from "./open-declared-notice.ts"
import { type FileRead, type RecordedFile, readRecording } from "./read-recording.ts"

/** What to make evidence of. */
export interface ImportPlan {
  readonly id: string
  readonly files: readonly RecordedFile[]
  readonly name?: string
  readonly platform?: Platform
  readonly declared: Declared
  readonly recordedSettings: Readonly<Record<string, unknown>>
  readonly toolVersion: string
  readonly ran?: Ran
}

/** What an import is given: telling of each file that was read, and opening the notice, where one is declared. */
export interface ImportDeps {
  readonly onRead: (read: FileRead) => void
  /** Opens the declared notice; its visits are numbered by their own. */
  readonly openNotice?: () => Promise<OpenedNotice>
  /** Reading ends when it is aborted, also before the last file; what was read is kept. */
  readonly signal?: AbortSignal
}

/**
 * Makes Evidence of recordings: every file's page loads are visits of one target, with the run `recorded`. The page of
 * the first is the target where a browser was recorded; an app has no address. Rejects when a file cannot be opened.
 */
export async function importRecordings(plan: ImportPlan, deps: ImportDeps): Promise<Evidence> {
  const reads: FileRead[] = []
  for (const file of plan.files) {
    if (deps.signal?.aborted) break
    const read = await readRecording(
      file,
      reads.reduce((sum, { visits }) => sum + visits.length, 1),
      deps.signal,
    )
    deps.onRead(read)
    reads.push(read)
  }
  const visits = reads.flatMap((read) => read.visits)
  const recordings = reads.map(({ recording }) => recording)
  const notice = deps.signal?.aborted ? undefined : await deps.openNotice?.()
  const times = visits.flatMap(({ startedAt, finishedAt }) => [Date.parse(startedAt), Date.parse(finishedAt)])
  const now = Date.now()
  return {
    evidenceVersion: 1,
    id: plan.id,
    tool: { name: "gaibu", version: plan.toolVersion },
    target: {
      kind: "har",
      url: targetOf(reads, plan),
      ...(plan.name === undefined ? {} : { name: plan.name }),
      ...(plan.platform === undefined ? {} : { platform: plan.platform }),
    },
    declared: plan.declared,
    startedAt: isoWithOffset(times.reduce((a, b) => Math.min(a, b), now)),
    finishedAt: isoWithOffset(times.length === 0 ? now : times.reduce((a, b) => Math.max(a, b))),
    environment: environmentOfRecording({ recordings, visits, platform: plan.platform }),
    ...(plan.ran === undefined ? {} : { ran: plan.ran }),
    settings: plan.recordedSettings,
    visits: [...visits, ...(notice ? renumbered(notice.visits) : [])],
    recordings,
    candidates: notice?.candidates ?? [],
    steps: notice?.steps ?? [],
    ...(notice?.linkChecks ? { linkChecks: notice.linkChecks } : {}),
    notVisited: notice?.notVisited ?? [],
    ...(notice?.failure ? { failure: notice.failure } : {}),
  }
}

/** The recorded visits have their numbers already. */
function renumbered(visits: Evidence["visits"]): Evidence["visits"] {
  return visits.map((visit) => ({ ...visit, id: `n${visit.id}` }))
}

/** In an app's recording a page may be anybody's: a log-in, an advertisement. */
function targetOf(reads: readonly FileRead[], { platform, files }: ImportPlan): string {
  const isApp = platform === "android" || platform === "ios"
  const pages = isApp ? [] : reads.filter(({ ofBrowser }) => ofBrowser).flatMap(({ visits }) => visits)
  const page = pages.find(({ documents }) => documents.some(({ top }) => top)) ?? pages[0]
  return page?.url ?? `har:${files[0]?.name ?? ""}`
}
