import type { App } from "../../config/app.ts"
import { conclude } from "../scan/conclude.ts"
import type { SiteWork } from "../scan/each-site.ts"
import { makePlan } from "../scan/make-plan.ts"
import { crawlPlan, keepEvidence } from "../scan/observe.ts"
import { fill } from "../words.ts"
import { appPlan } from "./app-plan.ts"

/** crawl → analyze → report, for the web views of one app. */
export function appWork(app: App): SiteWork {
  return async ({ url, folder }, scanning) => {
    const { context, settings, means } = scanning
    const { console, words } = context
    console.say(fill(words.appViews.site, { name: app.name, profile: words.appViews.profiles[app.platform] }))
    console.say(words.appViews.nativeUnseen)
    const evidence = await keepEvidence(url, scanning, (scan) => {
      const plan = makePlan({ id: scan.id, url }, settings, means)
      const { webView, storageState } = means
      if (webView === undefined) throw new Error(`no web view of ${settings.profile}`)
      return crawlPlan(appPlan(plan, { app, webView, settings, storageState }), scanning)
    })
    return conclude(evidence, folder, scanning)
  }
}
