import { isUtf8 } from "node:buffer"
import type { HeaderLines } from "../evidence.ts"

/** A body as it left, or `lost` where the recording tool put replacement characters for what it could not write. */
export type BodyBytes = { readonly text: string } | { readonly bytes: Buffer } | { readonly lost: true }

/** Bodies that are bytes by their kind: a tool that writes them into JSON had to do something to them. */
const ofBytes =
  /proto(buf)?\b|octet-stream|grpc|msgpack|gzip|zlib|deflate|zstd|snappy|^(image|audio|video)\/|x-binary/i

/**
 * The bytes behind the text of a recorded body. HAR 1.2 has no encoding for what was sent, so each tool has its own
 * way: base64 with or without a mark, one character a byte (Latin-1: Chrome and mitmproxy), or lone surrogates for the
 * bytes that are no UTF-8 (mitmproxy).
 */
export function bodyBytes(text: string, marked: boolean, headers: HeaderLines): BodyBytes {
  if (marked) return { bytes: Buffer.from(text, "base64") }
  const byKind = isOfBytes(headers)
  if (byKind && isBase64(text)) return { bytes: Buffer.from(text, "base64") }
  if (/[\udc80-\udcff]/.test(text) && isEscaped(text)) return { bytes: fromEscaped(text) }
  if (text.includes("\ufffd") && (byKind || hasControls(text))) return { lost: true }
  return isByteString(text) ? fromByteString(text, byKind) : { text }
}

function isOfBytes(headers: HeaderLines): boolean {
  return headers.some(
    ([name, value]) =>
      (name === "content-type" && ofBytes.test(value)) ||
      (name === "content-encoding" && value !== "" && value !== "identity"),
  )
}

function isBase64(text: string): boolean {
  return text.length >= 8 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}

/** Surrogates only where they stand for single bytes, none in pairs. */
function isEscaped(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])/.test(text)
}

/** Python's `surrogateescape`: U+DC80 to U+DCFF stand for the bytes 80 to FF (PEP 383). */
function fromEscaped(text: string): Buffer {
  const parts = text.match(/[\udc80-\udcff]|(?:[\ud800-\udbff][\udc00-\udfff]|[^\ud800-\udfff])+/g) ?? []
  return Buffer.concat(
    parts.map((part) => {
      const code = part.charCodeAt(0)
      return part.length === 1 && code >= 0xdc80 && code <= 0xdcff
        ? Buffer.from([code - 0xdc00])
        : Buffer.from(part, "utf8")
    }),
  )
}

function isByteString(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text) || hasControls(text) ? !/[^\u0000-\u00ff]/.test(text) : false
}

/** Control characters that no text has. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f]/.test(text)
}

/** One character a byte, where that makes bytes of a kind or of UTF-8; `é` in a text is a letter. */
function fromByteString(text: string, byKind: boolean): BodyBytes {
  const bytes = Buffer.from(text, "latin1")
  if (isUtf8(bytes) && !hasControls(bytes.toString("utf8"))) return { text: bytes.toString("utf8") }
  return byKind || hasControls(text) ? { bytes } : { text }
}
