import { isUtf8 } from "node:buffer"
import { japaneseText } from "./japanese-text.ts"

/** Bytes as UTF-8 text; undefined where they are no text people or programs write. */
export function readableText(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")
  return decoded.length > 0 && isReadable(decoded) ? decoded.replace(/^\ufeff/, "") : undefined
}

/** Without control characters, and without marks of bytes that were no text. */
export function isReadable(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)
}

/** What base64 and base64url are not written with. Searched for, not matched around: values may have millions of characters. */
const foreignToBase64 = /[^A-Za-z0-9+/_ =-]|=[^=]|===/

/** The bytes under base64 or base64url, padded or not; a form may have made spaces of its plus signs. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const body = text.replace(/^data:[\w/+.;=-]{0,100},/, "")
  if (body.length < 12 || body.startsWith(" ") || foreignToBase64.test(body)) return undefined
  const spaces = body.split(" ", 1 + body.length / 16).length - 1
  return spaces > body.length / 32 ? undefined : Buffer.from(body.replaceAll(" ", "+"), "base64")
}

/** Nobody writes decimal numbers longer than this. */
const longestNumber = 60

/** Text written as hexadecimal digits; decimal numbers are left alone, and digests come out as no text. */
export function hexText(text: string): string | undefined {
  if (text.length < 16 || text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) return undefined
  const decoded = readableText(Buffer.from(text, "hex"))
  const isNumber =
    text.length <= longestNumber && /^\d+$/.test(text) && !/^[0-9a-f]{16,}$/i.test(decoded ?? "")
  return isNumber ? undefined : decoded
}

/** Percent-encoded text, one layer off, `%u3042` and Japanese encodings included; undefined where it is none. */
export function percentDecoded(value: string): string | undefined {
  if (!/%(u[0-9A-Fa-f]{2})?[0-9A-Fa-f]{2}/.test(value)) return undefined
  const plain = value.replace(/%u([0-9A-Fa-f]{4})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const decoded = utf8Decoded(plain) ?? japaneseText(percentBytes(plain)) ?? plain
  return decoded === value ? undefined : decoded
}

function utf8Decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // A stray percent sign, or another encoding.
  }
}

function percentBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, "utf8")
  let length = 0
  for (let at = 0; at < bytes.length; length++) {
    const code = bytes[at] === percent ? 16 * digit(bytes[at + 1]) + digit(bytes[at + 2]) : Number.NaN
    bytes[length] = Number.isNaN(code) ? (bytes[at] as number) : code
    at += Number.isNaN(code) ? 1 : 3
  }
  return bytes.subarray(0, length)
}

const percent = 0x25

/** The value of a hexadecimal digit; NaN for anything else. */
function digit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN
}
