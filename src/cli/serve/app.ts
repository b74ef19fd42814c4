import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import type { Dashboard } from "./dashboard.ts"
import { entryRoutes } from "./entry-routes.ts"
import { formRoutes } from "./form-routes.ts"
import { sessions } from "./guard/sessions.ts"
import { guards } from "./guards.ts"
import { pageRoutes } from "./page-routes.ts"
import { reportRoutes } from "./report-routes.ts"
import type { Served } from "./served.ts"
import { showTrouble, troubleOf } from "./trouble.ts"
import { knowVisitors } from "./visitor.ts"

/** The largest form, in bytes. */
const LARGEST = 16_384

/** The dashboard's server, without a port: from requests to answers. */
export function app(dashboard: Dashboard): Hono<Served> {
  const server = new Hono<Served>()
  const now = () => dashboard.now().getTime()
  const known = sessions(now)
  server.onError((error, c) => {
    const trouble = troubleOf(error)
    if (trouble === "internal") dashboard.context.console.say(`${c.req.method} ${c.req.path}: ${error.stack}`)
    return showTrouble(c, trouble)
  })
  server.notFound((c) => showTrouble(c, "notFound"))
  guards(server, dashboard.access, now)
  server.use(bodyLimit({ maxSize: LARGEST, onError: (c) => showTrouble(c, "tooLarge") }))
  knowVisitors(server, dashboard, known)
  entryRoutes(server, dashboard, known)
  pageRoutes(server, dashboard)
  reportRoutes(server, dashboard)
  formRoutes(server, dashboard)
  return server
}
