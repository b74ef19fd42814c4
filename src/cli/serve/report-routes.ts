import type { Hono } from "hono"
import { reportPlace } from "../../reports/dashboard/places.ts"
import type { Dashboard } from "./dashboard.ts"
import { innerPath } from "./inner-path.ts"
import { policyIn } from "./policy-in.ts"
import type { Served } from "./served.ts"
import { servedType } from "./served-type.ts"
import { showTrouble } from "./trouble.ts"

/** The files of each scan's report, under a path of their own. */
export function reportRoutes(server: Hono<Served>, { store, files, access }: Dashboard): void {
  server.get("/scans/:id/report", (c) => c.redirect(reportPlace(c.req.param("id")), 303))
  server.get("/scans/:id/report/:path{.*}", async (c) => {
    const path = innerPath(c.req.param("path"), access.showEvidence)
    const type = path === undefined ? undefined : servedType(path)
    if (path === undefined || type === undefined) return showTrouble(c, "notFound")
    const contents = await files(await store.scan(c.req.param("id")), path)
    if (contents === undefined) return showTrouble(c, "notFound")
    const bytes = Buffer.from(contents)
    c.header("Content-Type", type.type)
    if (type.type.startsWith("text/html"))
      c.header("Content-Security-Policy", policyIn(bytes.toString("utf8", 0, 8000)))
    if (type.download) c.header("Content-Disposition", "attachment")
    return c.body(bytes)
  })
}
