import type { Hono } from "hono"
import { compare } from "../../analyzers/compare/compare.ts"
import { renderComparisonHtml } from "../../reports/comparison/render-html.ts"
import { renderOverview } from "../../reports/dashboard/render-overview.ts"
import { renderQueue } from "../../reports/dashboard/render-queue.ts"
import { renderScan } from "../../reports/dashboard/render-scan.ts"
import { renderSurvey } from "../../reports/dashboard/render-survey.ts"
import { renderTarget } from "../../reports/dashboard/render-target.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import type { Dashboard } from "./dashboard.ts"
import { overview, underWay } from "./gather/overview.ts"
import { earlierThan, scan } from "./gather/scan.ts"
import { surveyLine } from "./gather/survey-lines.ts"
import { target } from "./gather/target.ts"
import type { Served } from "./served.ts"
import { show } from "./show.ts"
import { showTrouble } from "./trouble.ts"
import { frameOf } from "./visitor.ts"

/** The pages that only show. */
export function pageRoutes(server: Hono<Served>, dashboard: Dashboard): void {
  const { store, findings, context, queue } = dashboard
  server.get("/", async (c) =>
    show(c, renderOverview(await overview(c.req.query("page"), dashboard), frameOf(c))),
  )
  server.get("/target", async (c) => {
    const data = await target(c.req.query("url") ?? "", c.req.query("page"), dashboard)
    return data === undefined ? showTrouble(c, "notFound") : show(c, renderTarget(data, frameOf(c)))
  })
  server.get("/scans/:id", async (c) =>
    show(c, renderScan(await scan(c.req.param("id"), dashboard), frameOf(c))),
  )
  server.get("/scans/:id/changes", async (c) => {
    const after = await store.scan(c.req.param("id"))
    const before = await findings.before(await earlierThan(after, dashboard))
    if (before === undefined) return showTrouble(c, "notFound")
    const comparison = compare(await store.result(before.id), await store.result(after.id))
    const names = namesOf(await knowledgeFor(context))
    return show(c, renderComparisonHtml(comparison, { language: frameOf(c).language, names }))
  })
  server.get("/surveys/:id", async (c) => {
    const survey = await surveyLine(c.req.param("id"), store)
    return survey === undefined ? showTrouble(c, "notFound") : show(c, renderSurvey(survey, frameOf(c)))
  })
  if (queue === undefined) return
  server.get("/queue", async (c) => {
    const data = { counts: await queue.counts(), dead: await queue.dead() }
    return show(c, renderQueue(data, await underWay(dashboard), frameOf(c)))
  })
}
