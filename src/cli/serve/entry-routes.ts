import type { Context, Hono } from "hono"
import { renderLogin } from "../../reports/dashboard/render-login.ts"
import type { Dashboard } from "./dashboard.ts"
import { isSameSecret } from "./guard/same-secret.ts"
import type { Sessions } from "./guard/sessions.ts"
import type { Served } from "./served.ts"
import { show } from "./show.ts"
import { showTrouble } from "./trouble.ts"
import { beginSession, frameOf } from "./visitor.ts"

/** Logging in and out, and the turning away of who has not. Every form must carry the secret of its session. */
export function entryRoutes(server: Hono<Served>, { access, store }: Dashboard, sessions: Sessions): void {
  const { token } = access
  server.get("/health", async (c) => {
    await store.scansIn("running")
    return c.text("ok")
  })
  server.get("/favicon.ico", (c) => c.body(null, 204)) // browsers ask for it by themselves
  server.post("*", async (c, next) => {
    const { csrf } = await c.req.parseBody()
    const session = c.get("session")
    const isOurs = session !== undefined && typeof csrf === "string" && isSameSecret(csrf, session.csrf)
    return isOurs ? next() : showTrouble(c, "forbidden")
  })
  if (token === undefined) return
  server.get("/login", (c) => show(c, renderLogin(placeIn(c.req.query("to")), false, frameOf(c))))
  server.post("/login", async (c) => {
    const given = await c.req.parseBody()
    const to = placeIn(given.to)
    if (typeof given.token !== "string" || !isSameSecret(given.token.trim(), token))
      return show(c, renderLogin(to, true, frameOf(c)), 403)
    beginSession(c, true, { access, sessions })
    return c.redirect(to, 303)
  })
  server.use(async (c, next) => (c.get("session")?.entered ? next() : toLogin(c)))
  server.post("/logout", (c) => {
    sessions.end(c.get("session")?.id ?? "")
    return c.redirect("/login", 303)
  })
}

function toLogin(c: Context<Served>): Response {
  if (c.req.method !== "GET") return showTrouble(c, "forbidden")
  return c.redirect(`/login?to=${encodeURIComponent(frameOf(c).here)}`, 303)
}

/** A place of ours; the front page for anything else. */
function placeIn(given: unknown): string {
  const origin = "http://dashboard.invalid"
  const url = typeof given === "string" && given.startsWith("/") ? URL.parse(given, origin) : null
  return url?.origin === origin ? url.pathname + url.search : "/"
}
