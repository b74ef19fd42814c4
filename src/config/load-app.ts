import { App } from "./app.ts"
import { checkLayer } from "./check-layer.ts"
import { fileLayer } from "./file-layer.ts"
import { SettingsFailure, type SettingsFault } from "./settings-failure.ts"
import { jsonSchemaOf } from "./settings-json-schema.ts"
import type { SettingsLayer } from "./settings-layer.ts"

const shape = { keys: App.unwrap().shape, schema: jsonSchemaOf(App, "app.yml") }

/** An app's file. Rejects with a `SettingsFailure` that names every fault with its line. */
export async function loadApp(path: string): Promise<App> {
  const layer = await fileLayer(path)
  const faults = [...missing(layer), ...checkLayer(layer, shape), ...noScreen(layer)]
  if (faults.length > 0) throw new SettingsFailure(faults)
  return App.parse(layer.values)
}

function missing({ values, at }: SettingsLayer): readonly SettingsFault[] {
  const needed = ["name", "platform", "id"].filter((key) => values[key] === undefined)
  return needed.map((key) => ({ at: at([key]), ja: "この項目が要ります", en: "this is needed" }))
}

function noScreen({ values, at }: SettingsLayer): readonly SettingsFault[] {
  const { firstScreen, entries, settingsScreens } = values
  const some = (list: unknown) => Array.isArray(list) && list.length > 0
  if (firstScreen !== undefined || some(entries) || some(settingsScreens)) return []
  return [
    {
      at: at(["firstScreen"]),
      ja: "firstScreen・entries・settingsScreens のどれかに、開く画面の URL を書いてください",
      en: "give the address of a screen to open in firstScreen, entries or settingsScreens",
    },
  ]
}
