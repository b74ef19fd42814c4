import { isUtf8 } from "node:buffer"
import type { HeaderLines, SentBody } from "../../../crawler/evidence.ts"
import { isReadable, readableText } from "./encoded-text.ts"
import { envelopeContent } from "./envelope.ts"
import { type Decoded, decodeLimits, type NamedParts } from "./field.ts"
import { grpcMessages } from "./grpc-web.ts"
import { decoded } from "./japanese-text.ts"
import { jsonLinesParts } from "./json-parts.ts"
import { msgpackParts } from "./msgpack.ts"
import { multipartContent } from "./multipart.ts"
import { likelyProtobufParts, protobufParts } from "./protobuf.ts"
import { stompParts } from "./stomp.ts"
import { textParts } from "./text-parts.ts"
import { withoutCoding } from "./unpack.ts"

/** A body or a message, out of its compression and taken apart; text of no known form is one part without a name. */
export function contentOf(
  { text, base64 }: Pick<SentBody, "text" | "base64">,
  headers: HeaderLines,
): Decoded {
  if (text !== undefined && !ofBytes.test(headerOf(headers, "content-type")) && isReadable(text))
    return textContent(text)
  if (text === undefined && base64 === undefined) return notUnderstood
  const bytes = text === undefined ? Buffer.from(base64 ?? "", "base64") : Buffer.from(text, "utf8")
  return bytesContent(bytes, headers)
}

function headerOf(headers: HeaderLines, name: string): string {
  return headers.find(([key]) => key === name)?.[1] ?? ""
}

const notUnderstood: Decoded = { parts: [], undecoded: true }

/** Bodies that are taken apart as bytes even where all of them happen to be text. */
const ofBytes =
  /^(multipart\/|application\/([\w.+-]*proto(buf)?\b|[\w.-]*grpc|(x-)?msgpack|x-sentry-envelope))/i

function textContent(text: string): Decoded {
  const parts = textParts(text)
  if (parts) return understood(parts)
  const envelope = text.startsWith("{") ? envelopeContent(Buffer.from(text, "utf8"), bytesContent) : undefined
  return envelope ?? understood([["", text]])
}

function understood(parts: NamedParts): Decoded {
  return { parts, undecoded: false }
}

function bytesContent(sent: Buffer, headers: HeaderLines): Decoded {
  const type = headerOf(headers, "content-type")
  const plain = withoutCoding(sent, headerOf(headers, "content-encoding"))
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
  const content =
    multipartContent(bytes, type, bytesContent) ??
    grpcContent(bytes, type) ??
    understoodIf(typedParts(bytes, type)) ??
    (bytes[0] === openingBrace && !isUtf8(bytes) ? envelopeContent(bytes, bytesContent) : undefined)
  return content ?? untypedContent(bytes, type)
}

const openingBrace = 0x7b

function untypedContent(bytes: Buffer, type: string): Decoded {
  const text = readableText(bytes) ?? textInCharset(bytes, type)
  if (text !== undefined) return textContent(text)
  const parts = separatedParts(bytes) ?? likelyProtobufParts(bytes) ?? msgpackParts(bytes)
  return parts ? understood(parts) : notUnderstood
}

/** Text that control characters keep apart: packets one after another, and frames that end with a zero. */
function separatedParts(bytes: Buffer): NamedParts | undefined {
  const text = bytes.toString("utf8")
  return text.includes("\ufffd") ? undefined : (jsonLinesParts(text) ?? stompParts(text))
}

function understoodIf(parts: NamedParts | undefined): Decoded | undefined {
  return parts && understood(parts)
}

function typedParts(bytes: Buffer, type: string): NamedParts | undefined {
  if (/proto(buf)?\b/i.test(type)) return protobufParts(bytes)
  return /msgpack/i.test(type) ? msgpackParts(bytes) : undefined
}

function grpcContent(bytes: Buffer, type: string): Decoded | undefined {
  if (!/^application\/(grpc|connect)/i.test(type)) return undefined
  const isText = /-text\b/i.test(type)
  const messages = grpcMessages(isText ? Buffer.from(bytes.toString("latin1"), "base64") : bytes)
  const contents = messages?.map((message) => understoodIf(messageParts(message)) ?? notUnderstood)
  return (
    contents && {
      parts: contents.flatMap(({ parts }) => parts).slice(0, decodeLimits.fields),
      undecoded: contents.some(({ undecoded }) => undecoded),
    }
  )
}

function messageParts(message: Uint8Array): NamedParts | undefined {
  return protobufParts(message) ?? textParts(readableText(message) ?? "")
}

function textInCharset(bytes: Buffer, type: string): string | undefined {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1]
  const text = charset === undefined || /^utf-?8$/i.test(charset) ? undefined : decoded(bytes, charset)
  return text !== undefined && isReadable(text) ? text : undefined
}
