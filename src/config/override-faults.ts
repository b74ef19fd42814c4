import type { Override } from "./declared.ts"
import type { SettingsFault } from "./settings-failure.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** `vendor/service`, `entity:name`, `domain:registrable.domain` or `self`, as reports write destinations. */
export const destinationId = /^(self|[a-z0-9-]+\/[a-z0-9-]+|entity:.+|domain:[^\s/]+)$/

type Given = Partial<Override>

/** What the schema of one override cannot say: ids no report has, limbs outside item 1, two words on one thing. */
export function overrideFaults(layer: SettingsLayer): readonly SettingsFault[] {
  const { overrides } = layer.values
  if (!Array.isArray(overrides)) return []
  return overrides.flatMap((given: Given, index) => {
    if (typeof given !== "object" || given === null) return []
    const said = [...wrongId(given), ...strayLimb(given), ...saidBefore(given, overrides.slice(0, index))]
    return said.map(({ key, ja, en }) => ({ at: layer.at(["overrides", index, key]), ja, en }))
  })
}

interface Said {
  readonly key: keyof Override
  readonly ja: string
  readonly en: string
}

function wrongId({ destination }: Given): readonly Said[] {
  if (typeof destination !== "string" || destinationId.test(destination)) return []
  return [
    {
      key: "destination",
      ja: `報告書の送信先IDを指定してください（例: google/analytics, domain:example.com, self。指定された値: ${destination}）`,
      en: `expected a destination's id as in the report (google/analytics, domain:example.com, self; given: ${destination})`,
    },
  ]
}

/** The limbs are those of 施行規則第22条の2の30, which fills in item 1 only. */
function strayLimb({ provision, limb }: Given): readonly Said[] {
  if (limb === undefined || provision === undefined || provision === "item1") return []
  return [
    {
      key: "limb",
      ja: "limb は provision: item1 のときだけ指定できます",
      en: "a limb goes only with provision: item1",
    },
  ]
}

function saidBefore({ destination, category }: Given, before: readonly Given[]): readonly Said[] {
  const twice = before.some((one) => one?.destination === destination && one?.category === category)
  if (!twice || destination === undefined) return []
  return [
    {
      key: "destination",
      ja: "同じ送信先と区分の判断が二つあります。どちらか一方にしてください",
      en: "the same destination and category are judged twice; keep one",
    },
  ]
}
