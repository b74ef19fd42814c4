import type { HeaderLines, SentBody } from "../evidence.ts"
import { type BodyBytes, bodyBytes } from "./body-bytes.ts"
import { bodyOfParams } from "./body-of-params.ts"
import type { HarRequest } from "./har-format.ts"

/** What is kept of one body, in bytes. */
const mostBytes = 2_000_000

/** What was sent in the body, as far as the recording has it. */
export function sentBody(request: HarRequest, headers: HeaderLines): SentBody {
  const { postData, _content } = request
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? postData?.mimeType ?? ""
  const typed: HeaderLines = [...headers, ["content-type", type]]
  const text = postData?.text || _content?.text
  const rebuilt = text || bodyOfParams(postData?.params ?? [], type)
  if (rebuilt === undefined) return notRecorded(request, headers)
  const marks = [postData?.encoding, postData?._encoding, postData?.comment, _content?.encoding]
  const marked = marks.includes("base64")
  const isShort = text !== undefined && text !== "" && sentSize(request, headers) > mostOf(text, marked)
  return kept(bodyBytes(rebuilt, marked, typed), isShort || isCut(postData?.comment))
}

/** The most bytes that may have been this text: tools write line ends their own way. */
function mostOf(text: string, marked: boolean): number {
  return marked
    ? Buffer.byteLength(text, "base64")
    : Buffer.byteLength(text) + (text.match(/(?<!\r)\n/g)?.length ?? 0)
}

/** Firefox says so where a body was too long for it. */
function isCut(comment = ""): boolean {
  return /discard|not included|truncat/i.test(comment)
}

/**
 * How much was sent, in bytes, to tell whether more was sent than recorded: Chrome leaves files out of a form. Of a
 * compressed body the size says nothing, since some tools record it as it was before.
 */
function sentSize({ bodySize = -1 }: HarRequest, headers: HeaderLines): number {
  const header = (called: string) => headers.find(([name]) => name === called)?.[1] ?? ""
  const coding = header("content-encoding")
  if (coding !== "" && coding !== "identity") return -1
  return Math.max(bodySize, Number(header("content-length")) || -1)
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
  // Insomnia, and Firefox once, write an empty `postData` for whatever has no body.
  const isEmpty = !postData || postData.text === "" || /^(GET|HEAD)$/i.test(method)
  return chunked || !isEmpty || /^(POST|PUT|PATCH)$/i.test(method) ? { state: "unseen" } : { state: "none" }
}
