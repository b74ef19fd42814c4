import type { Payload } from "../../devtools/protocol.ts"
import { ignoreEnded } from "../../devtools/targets.ts"
import type { KeptBytes } from "./kept-bytes.ts"
import type { PageBody, PageHop } from "./page-request.ts"

/** Bytes of a body that are asked for with the request itself; the browser leaves out longer ones. */
export const maxInlineBody = 1024 * 1024

/** Bodies announced as longer than this are not fetched: one answer of the protocol must stay under its limit. */
const maxFetchedBody = 32 * 1024 * 1024

/** The body as announced with the request. Files and blobs come as parts without bytes. */
export function bodyOf(
  { postDataEntries: entries = [], postData }: Payload<"Network.requestWillBeSent">["request"],
  kept: KeptBytes,
): PageBody {
  const parts = entries.flatMap(({ bytes }) => (bytes === undefined ? [] : [Buffer.from(bytes, "base64")]))
  if (parts.length > 0)
    return { ...keptOf(Buffer.concat(parts), kept), incomplete: parts.length < entries.length }
  return { ...keptOf(Buffer.from(postData ?? ""), kept), incomplete: postData === undefined }
}

/** Asks the browser for a body that did not come with the request. What cannot be had stays marked incomplete. */
export async function fetchMissingBody(hop: PageHop, kept: KeptBytes): Promise<void> {
  if (Number(hop.headers["Content-Length"] ?? 0) > maxFetchedBody) return
  try {
    const { postData, base64Encoded } = await hop.target.send("Network.getRequestPostData", {
      requestId: hop.requestId,
    })
    const bytes = Buffer.from(postData, base64Encoded ? "base64" : "utf8")
    if (bytes.length > 0) hop.body = { ...keptOf(bytes, kept), incomplete: (hop.body?.size ?? 0) > 0 }
  } catch (error) {
    ignoreEnded(error)
  }
}

function keptOf(bytes: Buffer, kept: KeptBytes): Pick<PageBody, "bytes" | "size"> {
  return { bytes: kept.keep(bytes), size: bytes.length }
}
