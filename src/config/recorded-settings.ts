import { headerPair } from "./secret.ts"
import type { Settings } from "./settings.ts"

type StepSetting = Settings["steps"][number]

/**
 * The settings as they go into a record: no header value, no typed text, no password of a database, no place on
 * this machine, nothing of how often it is done and who is told. Tokens depend on names only, so that two scans with the same settings have the same record.
 */
export function recordedSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const { database, storageState, browser, out, sign, schedules, notify, keep, ...rest } = settings
  return {
    ...rest,
    header: settings.header.map((line) => headerToken(line)),
    steps: settings.steps.map(recordedStep),
    ...(settings.optOut === undefined
      ? {}
      : { optOut: { ...settings.optOut, steps: settings.optOut.steps.map(recordedStep) } }),
    ...(storageState === undefined ? {} : { storageState: "[secret:storage-state]" }),
  }
}

function headerToken(line: string): string {
  const [name] = headerPair(line)
  return `${name}: [secret:header:${name.toLowerCase()}]`
}

function recordedStep(step: StepSetting): StepSetting {
  return "fill" in step ? { fill: step.fill, value: "[secret:fill]" } : step
}
