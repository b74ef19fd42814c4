import { arrivedAt, placeOf } from "./evidence/place-of.ts"
import type { Evidence, Step, Visit } from "./evidence.ts"
import type { AppPlan } from "./plan.ts"

/** An app as the target of a record: its first screen where that is a web view, else the app itself. */
export function appTarget(app: AppPlan): Evidence["target"] {
  return { kind: "app", url: firstScreenOf(app), name: app.name, platform: app.platform }
}

/** Where an app begins. A screen of the app's own has no address but `app:` and the app's id. */
export function firstScreenOf({ id, firstScreen, screens }: AppPlan): string {
  return firstScreen ?? screens.find(({ taps }) => taps === 0)?.url ?? `app:${id}`
}

/** The taps that the app's maker declares from its first screen to its web views. */
export function declaredSteps(app: AppPlan, visits: readonly Visit[]): readonly Step[] {
  const placeFor = (url: string) => {
    const visit = visits.find((one) => one.url === url)
    return placeOf(visit === undefined ? url : arrivedAt(visit))
  }
  const from = placeFor(firstScreenOf(app))
  return app.screens.flatMap(({ url, taps = 0, label = "" }): Step[] => {
    const to = placeFor(url)
    return taps > 0 && to !== from ? [{ from, to, linkText: label, presses: taps, declared: true }] : []
  })
}
