import { readFile } from "node:fs/promises"
import { extname, join, sep } from "node:path"
import type { Reply } from "./site.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".otf": "font/otf",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
}

/** The file below `folder` that answers for a path, or a 404. Never a file outside the folder. */
export async function staticFile(folder: string, pathname: string): Promise<Reply> {
  const file = fileFor(folder, pathname)
  if (file === undefined) return notFound
  try {
    const type = TYPES[extname(file)] ?? "application/octet-stream"
    return { headers: { "content-type": type }, body: await readFile(file) }
  } catch (error) {
    if (isMissing(error)) return notFound
    throw error
  }
}

export const notFound: Reply = {
  status: 404,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "not found",
}

function fileFor(folder: string, pathname: string): string | undefined {
  const wanted = pathname.endsWith("/") ? `${pathname}index.html` : pathname
  const file = join(folder, decoded(wanted))
  return file.startsWith(folder + sep) && !file.includes("\0") ? file : undefined
}

/** The path with its percent-encoding undone; a malformed one is looked up as written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR"
}
