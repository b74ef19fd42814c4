import type { Context, Hono } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { HOME_TIME_ZONE } from "../../config/schedule.ts"
import type { Frame } from "../../reports/dashboard/dashboard.ts"
import type { Language } from "../../reports/prose.ts"
import type { Access } from "./access.ts"
import type { Dashboard } from "./dashboard.ts"
import { SESSION_SECONDS, type Session, type Sessions } from "./guard/sessions.ts"
import { languageAsked, languageNamed } from "./language.ts"
import type { Served } from "./served.ts"

const LANGUAGE_COOKIE = "gaibu_language"
const YEAR = 365 * 86_400

/** Every visitor has a session from the first page on, and a language. */
export function knowVisitors(server: Hono<Served>, dashboard: Dashboard, sessions: Sessions): void {
  const { access, settings, queue } = dashboard
  server.use(async (c, next) => {
    const session = sessionOf(c, access, sessions)
    c.set("session", session)
    const asked = languageNamed(c.req.query("lang"))
    if (asked !== undefined) setCookie(c, LANGUAGE_COOKIE, asked, { ...cookieFor(access), maxAge: YEAR })
    c.set("frame", {
      language: asked ?? languageOf(c) ?? settings.lang,
      here: hereOf(c),
      csrf: session.csrf,
      canLeave: access.token !== undefined && session.entered,
      hasQueue: queue !== undefined,
      timeZone: HOME_TIME_ZONE,
    })
    await next()
  })
}

/** The frame of this visitor's pages; of one turned away before we knew who it is, only the language. */
export function frameOf(c: Context<Served>): Frame {
  const stranger = { here: "/", csrf: "", canLeave: false, hasQueue: false, timeZone: HOME_TIME_ZONE }
  return c.get("frame") ?? { ...stranger, language: languageOf(c) ?? "ja" }
}

/** Begins a session for this visitor and gives it its cookie. */
export function beginSession(
  c: Context<Served>,
  entered: boolean,
  { access, sessions }: { readonly access: Access; readonly sessions: Sessions },
): Session {
  const { session, cookie } = sessions.begin(entered)
  setCookie(c, sessionCookie(access), cookie, { ...cookieFor(access), maxAge: SESSION_SECONDS })
  return session
}

function sessionOf(c: Context<Served>, access: Access, sessions: Sessions): Session {
  const given = getCookie(c, sessionCookie(access))
  const known = given === undefined ? undefined : sessions.read(given)
  return known ?? beginSession(c, access.token === undefined, { access, sessions })
}

/** A name that browsers take from this very host alone, where it is reached over TLS. */
function sessionCookie(access: Access): string {
  return isSecure(access) ? "__Host-gaibu_session" : "gaibu_session"
}

function cookieFor(access: Access) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure(access) } as const
}

function isSecure({ publicUrl }: Access): boolean {
  return publicUrl?.protocol === "https:"
}

function languageOf(c: Context<Served>): Language | undefined {
  return languageNamed(getCookie(c, LANGUAGE_COOKIE)) ?? languageAsked(c.req.header("accept-language"))
}

/** Path and query, for links back to the same page; the front page where the page answers a form. */
function hereOf(c: Context<Served>): string {
  if (c.req.method !== "GET") return "/"
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
