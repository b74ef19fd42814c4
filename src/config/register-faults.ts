import { destinationId } from "./override-faults.ts"
import type { RegisterEntry } from "./register.ts"
import type { SettingsFault } from "./settings-failure.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** What the schema of one entry cannot say: ids no report has, and one destination listed twice. */
export function registerFaults(layer: SettingsLayer): readonly SettingsFault[] {
  const { register } = layer.values
  if (!Array.isArray(register)) return []
  return register.flatMap((entry: Partial<RegisterEntry> | null, index) => {
    const id = entry?.destination
    if (typeof id !== "string") return []
    const at = layer.at(["register", index, "destination"])
    if (!destinationId.test(id))
      return [
        {
          at,
          ja: `報告書の送信先IDを指定してください（例: google/analytics, domain:example.com。指定された値: ${id}）`,
          en: `expected a destination's id as in the report (google/analytics, domain:example.com; given: ${id})`,
        },
      ]
    const twice = register
      .slice(0, index)
      .some((one: Partial<RegisterEntry> | null) => one?.destination === id)
    if (!twice) return []
    return [{ at, ja: `${id} が二度あります`, en: `${id} is listed twice` }]
  })
}
