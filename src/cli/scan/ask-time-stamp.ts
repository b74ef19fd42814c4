import type { ReportFile } from "../../reports/report-format.ts"
import { STAMP_FILE, STAMP_REQUEST_FILE } from "../../store/seal/manifest.ts"
import { reasonOf } from "../known-failure.ts"

/** A time stamp as it was given, with the request it answers; or why there is none. */
export type StampAnswer =
  | { readonly ok: true; readonly at: string; readonly files: readonly ReportFile[] }
  | { readonly ok: false; readonly url: string; readonly why: string }

const withinMs = 15_000
/** Replies hold a few certificates at most. */
const mostBytes = 100_000

/** Asks an authority (RFC 3161, over HTTP) for a time stamp of a manifest. Never rejects: the report stands without. */
export async function askTimeStamp(url: string, manifest: string): Promise<StampAnswer> {
  const { checkTimeStamp, timeStampRequest } = await import("../../store/seal/time-stamp.ts") // large, seldom needed
  try {
    const bytes = Buffer.from(manifest)
    const request = timeStampRequest(bytes)
    const reply = await replyTo(request, url)
    const stamp = await checkTimeStamp(reply, { manifest: bytes, request })
    if (!stamp.ok) return { ok: false, url, why: stamp.why }
    const files = [
      { path: STAMP_REQUEST_FILE, contents: request },
      { path: STAMP_FILE, contents: reply },
    ]
    return { ok: true, at: stamp.at, files }
  } catch (error) {
    return { ok: false, url, why: shortReason(error) }
  }
}

async function replyTo(request: Uint8Array<ArrayBuffer>, url: string): Promise<Buffer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: request,
    redirect: "error",
    signal: AbortSignal.timeout(withinMs),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > mostBytes) throw new Error("the reply is too long")
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** `fetch` says why a connection failed in the cause of its error. */
function shortReason(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return cause instanceof DOMException ? cause.name : reasonOf(cause)
}
