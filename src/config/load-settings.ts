import { access } from "node:fs/promises"
import { join, resolve } from "node:path"
import { checkLayer } from "./check-layer.ts"
import { environmentLayer } from "./environment-layer.ts"
import { fileLayer } from "./file-layer.ts"
import { type Flags, flagLayer } from "./flag-layer.ts"
import { overrideFaults } from "./override-faults.ts"
import { registerFaults } from "./register-faults.ts"
import { scheduleFaults } from "./schedule-faults.ts"
import { Settings } from "./settings.ts"
import { SettingsFailure, type SettingsFault } from "./settings-failure.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** Where settings come from. `folder` is where the user stands; relative paths start there. */
export interface SettingsSources {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly flags: Flags
  /** What a command takes where nobody says otherwise, in place of the defaults of all. */
  readonly defaults?: Partial<Settings>
  /** Named by the user; else `gaibu.yml` in `folder` where there is one. */
  readonly file?: string
}

export interface LoadedSettings {
  readonly settings: Settings
  /** The settings file that was read, absolute. */
  readonly file?: string
}

/** File < environment < flags, each checked whole. Rejects with a `SettingsFailure` that names every fault. */
export async function loadSettings(sources: SettingsSources): Promise<LoadedSettings> {
  const file = await settingsFile(sources)
  const layers = [
    ...(file === undefined ? [] : [await fileLayer(file)]),
    environmentLayer(sources.environment),
    flagLayer(sources.flags),
  ]
  const faults = [
    ...layers.flatMap((layer) => checkLayer(layer)),
    ...layers.flatMap(overrideFaults),
    ...layers.flatMap(registerFaults),
    ...layers.flatMap(scheduleFaults),
    ...serviceTwice(layers),
  ]
  if (faults.length > 0) throw new SettingsFailure(faults)
  const settings = Settings.parse(Object.assign({}, sources.defaults, ...layers.map((layer) => layer.values)))
  return file === undefined ? { settings } : { settings, file }
}

async function settingsFile({ folder, environment, file }: SettingsSources): Promise<string | undefined> {
  const named = file ?? environment.GAIBU_CONFIG
  if (named !== undefined && named !== "") return resolve(folder, named)
  const usual = join(folder, "gaibu.yml")
  return (await exists(usual)) ? usual : undefined
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** `service` is short for one of `services`: given both, it is not clear what is declared. */
function serviceTwice(layers: readonly SettingsLayer[]): readonly SettingsFault[] {
  const one = layers.find((layer) => layer.values.service !== undefined)
  const many = layers.find((layer) => layer.values.services !== undefined)
  if (one === undefined || many === undefined) return []
  return [
    {
      at: one.at(["service"]),
      ja: `${many.at(["services"])} とどちらか一方だけを書いてください`,
      en: `give either this or ${many.at(["services"])}, not both`,
    },
  ]
}
