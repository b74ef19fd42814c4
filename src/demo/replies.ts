import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Answer, Reply } from "./site.ts"

/** Folder that holds one folder of files per host name. */
export const SITES = join(import.meta.dirname, "sites")

/** The smallest transparent GIF: what a measuring endpoint answers to an image request. */
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

export const pixel: Reply = {
  headers: { "content-type": "image/gif", "cache-control": "no-store" },
  body: GIF,
}

export const noContent: Reply = { status: 204 }

/** A file under another address than its own name. */
export function fileAs(file: string, type: string): Answer {
  const body = readFileSync(join(SITES, file))
  return () => ({ headers: { "content-type": type }, body })
}

export function redirect(location: string): Reply {
  return { status: 302, headers: { location, "cache-control": "no-store" } }
}

export function withHeaders(reply: Reply, headers: NonNullable<Reply["headers"]>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}
