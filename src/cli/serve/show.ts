import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { policyIn } from "./policy-in.ts"
import type { Served } from "./served.ts"

/** A page with the policy it carries, in its header as well. */
export function show(c: Context<Served>, page: string, status: ContentfulStatusCode = 200): Response {
  c.header("Content-Security-Policy", policyIn(page))
  return c.html(page, status)
}
