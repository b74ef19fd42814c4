import type { ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { setTimeout as wait } from "node:timers/promises"
import type { Reply } from "./site.ts"

/** Puts a reply on the connection, after its delay; a visitor who left meanwhile gets nothing. */
export async function sendReply(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.delay !== undefined) await wait(reply.delay, undefined, { ref: false })
  if (reply.drop) {
    response.destroy()
    return
  }
  if (response.destroyed || response.headersSent) return
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
  response.statusCode = reply.status ?? 200
  if (reply.body instanceof Readable) reply.body.pipe(response)
  else response.end(reply.body)
}
