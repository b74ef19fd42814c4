import type { Hono, MiddlewareHandler } from "hono"
import type { Access } from "./access.ts"
import { clearedBy } from "./form-guard.ts"
import { isAllowedHost } from "./guard/allowed-host.ts"
import { rateLimit } from "./guard/rate-limit.ts"
import { visitorAddress } from "./guard/visitor-address.ts"
import type { Served } from "./served.ts"
import { showTrouble } from "./trouble.ts"

type Guard = MiddlewareHandler<Served>

/** Each visitor's requests: pages with what they load, and forms. */
const READS = { burst: 300, perSecond: 5 }
const FORMS = { burst: 20, perSecond: 0.2 }
/** Tokens tried: by one visitor, and by all together. */
const TRIES = { burst: 5, perSecond: 1 / 30 }
const ALL_TRIES = { burst: 60, perSecond: 0.5 }

/** Who may not come at all: asked under a name that is not ours, or too often. */
export function guards(server: Hono<Served>, access: Access, now: () => number): void {
  server.use(withHeaders, ownHostOnly(access), notTooOften(access, now), clearedBy(access))
}

/** For every answer; pages bring a policy of their own. */
const withHeaders: Guard = async (c, next) => {
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
  c.header("X-Content-Type-Options", "nosniff")
  c.header("X-Frame-Options", "DENY")
  c.header("Referrer-Policy", "same-origin")
  c.header("Cross-Origin-Opener-Policy", "same-origin")
  c.header("Cross-Origin-Resource-Policy", "same-origin")
  c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  c.header("Cache-Control", "no-store")
  await next()
}

function ownHostOnly(access: Access): Guard {
  return async (c, next) =>
    isAllowedHost(c.req.header("host"), access) ? next() : showTrouble(c, "wrongHost")
}

function notTooOften(access: Access, now: () => number): Guard {
  const [reads, forms, tries, allTries] = [READS, FORMS, TRIES, ALL_TRIES].map((rate) => rateLimit(rate, now))
  return async (c, next) => {
    const coming = {
      peer: c.env?.incoming?.socket.remoteAddress,
      forwardedFor: c.req.header("x-forwarded-for"),
    }
    const from = visitorAddress(coming, access)
    const isForm = c.req.method !== "GET" && c.req.method !== "HEAD"
    const isTry = isForm && c.req.path === "/login"
    const may = isTry ? tries?.(from) && allTries?.("") : isForm ? forms?.(from) : reads?.(from)
    return may ? next() : showTrouble(c, "tooMany")
  }
}
