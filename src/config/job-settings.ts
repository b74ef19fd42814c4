import { headerPair } from "./secret.ts"
import { Settings } from "./settings.ts"

/** Settings as they travel to another machine: nothing secret, no place of this machine. */
export interface JobSettings {
  readonly settings: Readonly<Record<string, unknown>>
  /** What the worker must have of its own, by its token: `header:authorization`, `storage-state`, `steps`. */
  readonly needs: readonly string[]
}

/** What stays on each machine. */
const OWN = [
  "database",
  "browser",
  "out",
  "sign",
  "schedules",
  "notify",
  "keep",
  "register",
  "header",
  "storageState",
] as const

const fills = (steps: Settings["steps"]) => steps.some((step) => "fill" in step)

/** What typed text may be a password, and a file is only here. */
function ownValues(settings: Settings): readonly (keyof Settings)[] {
  const { steps, optOut, notice } = settings
  return [
    ...(fills(steps) ? (["steps"] as const) : []),
    ...(optOut !== undefined && fills(optOut.steps) ? (["optOut"] as const) : []),
    ...(notice !== undefined && !/^https?:/i.test(notice) ? (["notice"] as const) : []),
  ]
}

/** What of the settings goes into the queue, and what a worker must bring. */
export function jobSettings(settings: Settings): JobSettings {
  const own = ownValues(settings)
  const left: readonly string[] = [...OWN, ...own]
  const headers = settings.header.map((line) => `header:${headerPair(line)[0].toLowerCase()}`)
  return {
    settings: Object.fromEntries(Object.entries(settings).filter(([key]) => !left.includes(key))),
    needs: [...headers, ...(settings.storageState === undefined ? [] : ["storage-state"]), ...own],
  }
}

/** What a worker with these settings lacks for a job. */
export function lackingFor({ needs }: JobSettings, worker: Settings): readonly string[] {
  const { needs: has } = jobSettings(worker)
  return needs.filter((need) => !has.includes(need))
}

/** What a worker brings to every job. */
const BROUGHT: readonly (keyof Settings)[] = ["database", "browser", "out", "sign"]

/** The settings a worker does a job with: the job's, its own place, and of its own secrets those the job needs. */
export function settingsOfJob({ settings, needs }: JobSettings, worker: Settings): Settings {
  const keys = [
    ...BROUGHT,
    ...(["steps", "optOut", "notice"] as const).filter((key) => needs.includes(key)),
    ...(needs.includes("storage-state") ? (["storageState"] as const) : []),
  ]
  const header = worker.header.filter((line) => needs.includes(`header:${headerPair(line)[0].toLowerCase()}`))
  const brought = Object.fromEntries(keys.map((key) => [key, worker[key]]))
  return Settings.parse({ ...settings, ...brought, header })
}
