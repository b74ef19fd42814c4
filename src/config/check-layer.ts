import { z } from "zod"
import { Expected } from "./expected.ts"
import { nearestKey } from "./nearest-key.ts"
import { Settings } from "./settings.ts"
import type { SettingsFault } from "./settings-failure.ts"
import { type SchemaNode, SETTINGS_SCHEMA } from "./settings-json-schema.ts"
import type { SettingsLayer } from "./settings-layer.ts"
import { type UnknownKey, unknownKeys } from "./unknown-keys.ts"

/** What one kind of file may hold: the schema of each key, and the keys for suggestions. */
export interface FileShape {
  readonly keys: Readonly<Record<string, z.ZodType>>
  readonly schema: SchemaNode
}

const settingsShape: FileShape = { keys: Settings.unwrap().shape, schema: SETTINGS_SCHEMA }
const ja = z.locales.ja().localeError
const en = z.locales.en().localeError

/** Keys whose values may hold a secret: never repeated in a message. */
const SECRET = new Set([
  "header",
  "headers",
  "cookies",
  "storageState",
  "database",
  "steps",
  "optOut",
  "bridges",
  "notify",
])

/** Everything wrong in one layer, whether or not another layer overrides it. */
export function checkLayer(
  layer: SettingsLayer,
  { keys, schema }: FileShape = settingsShape,
): readonly SettingsFault[] {
  const unknown = unknownKeys(layer.values, schema).map((key) => unknownFault(key, layer))
  const wrong = Object.entries(layer.values).flatMap(([key, value]) =>
    Object.hasOwn(keys, key) ? faultsOf(key, value, { layer, schema: keys[key] }) : [],
  )
  return [...unknown, ...wrong]
}

interface Checked {
  readonly layer: SettingsLayer
  readonly schema: z.ZodType | undefined
}

function unknownFault({ path, known }: UnknownKey, layer: SettingsLayer): SettingsFault {
  const nearest = nearestKey(String(path.at(-1)), known)
  const spelled = path.length === 1 && nearest !== undefined ? layer.spell(nearest) : nearest
  return {
    at: layer.at(path),
    ja: spelled === undefined ? "この設定はありません" : `この設定はありません。${spelled} のことですか`,
    en:
      spelled === undefined
        ? "there is no such setting"
        : `there is no such setting; did you mean ${spelled}?`,
  }
}

function faultsOf(key: string, value: unknown, { layer, schema }: Checked): readonly SettingsFault[] {
  if (schema === undefined) return []
  const inJapanese = schema.safeParse(value, { error: ja })
  if (inJapanese.success) return []
  const expected = Expected.get(schema)
  if (expected !== undefined) return [expectedFault(layer.at([key]), expected, given(key, value))]
  const inEnglish = schema.safeParse(value, { error: en }).error?.issues ?? []
  return inJapanese.error.issues
    .filter((issue) => issue.code !== "unrecognized_keys")
    .map((issue, i) => ({
      at: layer.at([key, ...issue.path.filter((part) => typeof part !== "symbol")]),
      ja: issue.message,
      en: inEnglish[i]?.message ?? issue.message,
    }))
}

function expectedFault(at: string, expected: { ja: string; en: string }, shown: string): SettingsFault {
  return {
    at,
    ja: `${expected.ja}を指定してください${shown === "" ? "" : `（指定された値: ${shown}）`}`,
    en: `expected ${expected.en}${shown === "" ? "" : ` (given: ${shown})`}`,
  }
}

function given(key: string, value: unknown): string {
  if (SECRET.has(key)) return ""
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
