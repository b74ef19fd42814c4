import { randomUUID } from "node:crypto"
import type { ReceivedRequest } from "./received.ts"
import { withHeaders } from "./replies.ts"
import type { Reply } from "./site.ts"

/** An identifier that a site gives to each visitor with its own response. */
export interface VisitorCookie {
  readonly name: string
  /** What follows the value in Set-Cookie. */
  readonly attributes: string
}

/** The value the visitor sent back; `undefined` on the first visit. */
export function sentBack(request: ReceivedRequest, cookie: VisitorCookie): string | undefined {
  const pairs = (request.headers.cookie ?? "").split("; ")
  return pairs.find((pair) => pair.startsWith(`${cookie.name}=`))?.slice(cookie.name.length + 1)
}

export function newVisitor(): string {
  return randomUUID().replaceAll("-", "")
}

/** The reply, with the identifier set for a visitor who has none yet. */
export function recognising(request: ReceivedRequest, cookie: VisitorCookie, reply: Reply): Reply {
  if (sentBack(request, cookie) !== undefined) return reply
  return withHeaders(reply, { "set-cookie": `${cookie.name}=${newVisitor()}; ${cookie.attributes}` })
}
