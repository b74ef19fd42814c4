import type { HeaderLines, SentBody } from "../../../crawler/evidence.ts"
import { readableText } from "./text-forms.ts"
import { inflatedRaw, unpacked } from "./unpack.ts"

/** A body as text: as it is, or out of its compression; undefined where its bytes are no text. */
export function bodyText({ text, base64 }: Pick<SentBody, "text" | "base64">, headers: HeaderLines) {
  if (text !== undefined) return text
  if (base64 === undefined) return undefined
  const bytes = Buffer.from(base64, "base64")
  const isForm = /^multipart\/form-data/i.test(headerOf(headers, "content-type"))
  if (isForm) return bytes.toString("utf8")
  const deflated = /\bdeflate\b/i.test(headerOf(headers, "content-encoding"))
  const plain = unpacked(bytes) ?? (deflated ? inflatedRaw(bytes) : undefined) ?? bytes
  return readableText(plain)
}

export function headerOf(headers: HeaderLines, name: string): string {
  return headers.find(([key]) => key === name)?.[1] ?? ""
}
