import { fromText } from "./from-text.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** Given on the command line, by setting's key; a flag given twice comes as a list. */
export type Flags = Readonly<Record<string, unknown>>

/** Settings given as `--fail-on partial`: the last one wins, except for headers, which add up. */
export function flagLayer(flags: Flags): SettingsLayer {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined)
  return {
    values: Object.fromEntries(given.map(([key, value]) => [key, rawValue(key, value)])),
    at: ([key]) => flagName(String(key)),
    spell: flagName,
  }
}

/** `failOn` → `--fail-on`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function rawValue(key: string, value: unknown): unknown {
  if (key === "header" && Array.isArray(value)) return value.map(String)
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === "string" ? fromText(key, last) : last
}
