import { Cron } from "croner"
import { checkLayer } from "./check-layer.ts"
import type { SettingsFault } from "./settings-failure.ts"
import type { SettingsLayer } from "./settings-layer.ts"

/** Settings that hold for the whole installation and not for one schedule. */
const OF_ALL = ["database", "schedules", "notify", "keep", "browser"]

interface Said {
  readonly key: string
  readonly ja: string
  readonly en: string
}

/** What the schema of a schedule cannot say: times that never come, time zones nobody has, names given twice. */
export function scheduleFaults(layer: SettingsLayer): readonly SettingsFault[] {
  const { schedules } = layer.values
  if (!Array.isArray(schedules)) return []
  return schedules.flatMap((given: unknown, index) => {
    if (typeof given !== "object" || given === null) return []
    const schedule: Readonly<Record<string, unknown>> = { ...given }
    const before = schedules.slice(0, index)
    const said = [...wrongTime(schedule), ...wrongTargets(schedule), ...nameTwice(schedule, before)]
    return [
      ...said.map(({ key, ja, en }) => ({ at: layer.at(["schedules", index, key]), ja, en })),
      ...settingsFaults(schedule.settings, index, layer),
    ]
  })
}

function wrongTime({ cron, timezone }: Readonly<Record<string, unknown>>): readonly Said[] {
  if (typeof timezone === "string" && !isTimeZone(timezone))
    return [
      {
        key: "timezone",
        ja: "この時間帯はありません（例: Asia/Tokyo）",
        en: "there is no such time zone (as Asia/Tokyo)",
      },
    ]
  if (typeof cron !== "string" || comesEver(cron)) return []
  return [
    {
      key: "cron",
      ja: "cron の書き方ではないか、来ることのない時刻です（例: 0 3 * * * は毎日 3 時）",
      en: "not a cron expression, or a time that never comes (0 3 * * * is every day at three)",
    },
  ]
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The parser has no other way of saying no than an error. */
function comesEver(cron: string): boolean {
  try {
    return new Cron(cron, { paused: true }).nextRun() !== null
  } catch {
    return false
  }
}

function wrongTargets({ targets }: Readonly<Record<string, unknown>>): readonly Said[] {
  const wrong = Array.isArray(targets)
    ? targets.filter(
        (target) => typeof target === "string" && !/^https?:$/.test(URL.parse(target)?.protocol ?? ""),
      )
    : []
  return wrong.map(() => ({
    key: "targets",
    ja: "http:// か https:// の URL を指定してください",
    en: "expected addresses that start with http:// or https://",
  }))
}

function nameTwice({ name }: Readonly<Record<string, unknown>>, before: readonly unknown[]): readonly Said[] {
  const twice = before.some(
    (one) => typeof one === "object" && one !== null && "name" in one && one.name === name,
  )
  if (name === undefined || !twice) return []
  return [{ key: "name", ja: "同じ名前の予定が二つあります", en: "two schedules have this name" }]
}

/** They are checked as settings are anywhere else, and named by where they stand. */
function settingsFaults(settings: unknown, index: number, layer: SettingsLayer): readonly SettingsFault[] {
  if (typeof settings !== "object" || settings === null) return []
  const at = (path: readonly (string | number)[]) => layer.at(["schedules", index, "settings", ...path])
  const ofAll = Object.keys(settings).filter((key) => OF_ALL.includes(key))
  return [
    ...ofAll.map((key) => ({
      at: at([key]),
      ja: "予定ごとには指定できません。全体の設定に書いてください",
      en: "this holds for all schedules: set it beside them",
    })),
    ...checkLayer({ values: { ...settings }, at, spell: (key) => key }),
  ]
}
