import { fromText } from "./from-text.ts"
import { Settings } from "./settings.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** Set by the launcher for itself, read before the settings are, or too secret to be one: no settings. */
const NOT_SETTINGS = new Set(["GAIBU_CONFIG", "GAIBU_TOKEN"])

/** Settings given as `GAIBU_FAIL_ON=partial`. Names starting with `GAIBU__` are the launcher's own. */
export function environmentLayer(environment: Readonly<Record<string, string | undefined>>): SettingsLayer {
  const given = Object.entries(environment).flatMap(([name, text]) => {
    const ours = name.startsWith("GAIBU_") && !name.startsWith("GAIBU__") && !NOT_SETTINGS.has(name)
    return ours && text !== undefined && text !== "" ? [[keyOf(name), text] as const] : []
  })
  return {
    values: Object.fromEntries(given.map(([key, text]) => [key, fromText(key, text)])),
    at: ([key]) => variableName(String(key)),
    spell: variableName,
  }
}

/** `failOn` → `GAIBU_FAIL_ON`. */
export function variableName(key: string): string {
  return `GAIBU_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

function keyOf(variable: string): string {
  const known = Object.keys(Settings.unwrap().shape).find((key) => variableName(key) === variable)
  const words = variable.slice("GAIBU_".length).toLowerCase()
  return known ?? words.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}
