import type { Context, Hono } from "hono"
import { scanPlace } from "../../reports/dashboard/places.ts"
import { renderOverview } from "../../reports/dashboard/render-overview.ts"
import { proseOf } from "../../reports/prose.ts"
import { KnownFailure } from "../known-failure.ts"
import { wordsOf } from "../words.ts"
import type { Dashboard } from "./dashboard.ts"
import { overview } from "./gather/overview.ts"
import type { Served } from "./served.ts"
import { show } from "./show.ts"
import { startScan } from "./start-scan.ts"
import { showTrouble } from "./trouble.ts"
import { frameOf } from "./visitor.ts"

/** The forms that do something. */
export function formRoutes(server: Hono<Served>, dashboard: Dashboard): void {
  server.post("/scans", async (c) => {
    const { url } = await c.req.parseBody()
    const given = typeof url === "string" ? url : ""
    const { language } = frameOf(c)
    try {
      const started = await startScan(given, dashboard)
      if (started.ok) return c.redirect(scanPlace(started.id), 303)
      return refused(c, { given, why: proseOf(language).dashboard.refusals[started.refusal] })
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error
      return refused(c, { given, why: error.lines(wordsOf(language)).join(" ") })
    }
  })

  server.post("/queue/retry", async (c) => {
    if (dashboard.queue === undefined) return showTrouble(c, "notFound")
    await dashboard.queue.revive()
    return c.redirect("/queue", 303)
  })

  async function refused(c: Context<Served>, why: { readonly given: string; readonly why: string }) {
    return show(c, renderOverview(await overview(undefined, dashboard, why), frameOf(c)), 422)
  }
}
