import type { MiddlewareHandler } from "hono"
import type { Access } from "./access.ts"
import { isOwnOrigin } from "./guard/allowed-host.ts"
import type { Served } from "./served.ts"
import { showTrouble } from "./trouble.ts"

/** Forms come from our own pages, as the browser says of each; only pages are asked for in any other way. */
export function clearedBy(access: Access): MiddlewareHandler<Served> {
  return async (c, next) => {
    const { method } = c.req
    if (method === "GET" || method === "HEAD") return next()
    const header = (name: string) => c.req.header(name)
    const said = { origin: header("origin"), site: header("sec-fetch-site"), host: header("host") }
    return method === "POST" && isOwnOrigin(said, access) ? next() : showTrouble(c, "forbidden")
  }
}
