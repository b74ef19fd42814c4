import { headerPair } from "./secret.ts"
import type { Settings } from "./settings.ts"
import { withoutPassword } from "./without-password.ts"

type StepSetting = Settings["steps"][number]

/**
 * The settings as they go into a record: no header value, no typed text, no password of a database, no place on
 * this machine, nothing of how often it is done and who is told. Tokens depend on names only, so that two scans with the same
 * settings have the same record.
 */
export function recordedSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const { database, storageState, browser, out, sign, schedules, notify, keep, register, ...rest } = settings
  return {
    ...withoutPasswords(rest),
    header: settings.header.map((line) => headerToken(line)),
    steps: settings.steps.map(recordedStep),
    ...(settings.optOut === undefined
      ? {}
      : { optOut: { ...settings.optOut, steps: settings.optOut.steps.map(recordedStep) } }),
    ...(storageState === undefined ? {} : { storageState: "[secret:storage-state]" }),
  }
}

/** Names of settings whose values are secrets, whoever adds them. */
const secretName = /pass(?:word|wd|phrase)?$|secret$|token$|api_?key$|credentials?$|webhook$/i

/** No value of a setting with such a name, at any depth, and no password inside an address. */
function withoutPasswords<T>(part: T): T {
  return deep(part) as T
}

function deep(part: unknown): unknown {
  if (typeof part === "string") return withoutPassword(part)
  if (Array.isArray(part)) return part.map(deep)
  if (part === null || typeof part !== "object") return part
  const kept = Object.entries(part).map(([name, value]) => [
    name,
    secretName.test(name) && typeof value === "string" ? `[secret:setting:${name}]` : deep(value),
  ])
  return Object.fromEntries(kept)
}

function headerToken(line: string): string {
  const [name] = headerPair(line)
  return `${name}: [secret:header:${name.toLowerCase()}]`
}

function recordedStep(step: StepSetting): StepSetting {
  return "fill" in step ? { ...step, value: "[secret:fill]" } : step
}
