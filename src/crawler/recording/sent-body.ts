import type { HeaderLines, SentBody } from "../evidence.ts"
import { type BodyBytes, bodyBytes } from "./body-bytes.ts"
import { bodyOfParams } from "./body-of-params.ts"
import type { HarRequest } from "./har-format.ts"

/** What is kept of one body, in bytes. */
const mostBytes = 2_000_000

/** What was sent in the body, as far as the recording has it. */
export function sentBody(request: HarRequest, headers: HeaderLines): SentBody {
  const { postData } = request
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? postData?.mimeType ?? ""
  const typed: HeaderLines = [...headers, ["content-type", type]]
  const text = postData?.text || bodyOfParams(postData?.params ?? [], type)
  if (postData === undefined || text === undefined) return notRecorded(request, headers)
  const marked = [postData.encoding, postData._encoding, postData.comment].some((mark) => mark === "base64")
  const cut = isCut(postData.comment) || longerThan(text, marked, request.bodySize)
  return kept(bodyBytes(text, marked, typed), cut)
}

/** Firefox says so where a body was too long for it. */
function isCut(comment = ""): boolean {
  return /discard|not included|truncat/i.test(comment)
}

/** Whether more was sent than was recorded. Tools that count know the size of their own text. */
function longerThan(text: string, marked: boolean, size = -1): boolean {
  return size > Buffer.byteLength(text, marked ? "base64" : "utf8")
}

function kept(content: BodyBytes, cut: boolean): SentBody {
  if ("lost" in content) return { state: "unseen" }
  if ("text" in content) {
    const size = Buffer.byteLength(content.text, "utf8")
    const whole = size <= mostBytes
    const text = whole ? content.text : Buffer.from(content.text).subarray(0, mostBytes).toString("utf8")
    return { state: "seen", text, size, ...(whole && !cut ? {} : { truncated: true }) }
  }
  const { bytes } = content
  const base64 = bytes.subarray(0, mostBytes).toString("base64")
  return {
    state: "seen",
    base64,
    size: bytes.length,
    ...(bytes.length > mostBytes || cut ? { truncated: true } : {}),
  }
}

/** Whether there was a body that the recording leaves out: its length was announced, or the method has one. */
function notRecorded({ method = "GET", bodySize, postData }: HarRequest, headers: HeaderLines): SentBody {
  const announced = headers.find(([name]) => name === "content-length")?.[1]
  const length = announced === undefined ? bodySize : Number(announced)
  if (length !== undefined && length > 0) return { state: "unseen", size: Math.trunc(length) }
  if (length === 0) return { state: "none" }
  const chunked = headers.some(([name]) => name === "transfer-encoding")
  return chunked || postData !== undefined || /^(POST|PUT|PATCH)$/i.test(method)
    ? { state: "unseen" }
    : { state: "none" }
}
