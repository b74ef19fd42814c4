import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import type { RecordedSend } from "../../../../src/crawler/evidence.ts"
import { send } from "../../evidence-builder.ts"

export const to = "https://log.vendor.example/c"

/** A send with this body; bytes are recorded as base64, as a witness does with what is no UTF-8. */
export function withBody(text: string | Uint8Array, contentType = "", encoding = ""): RecordedSend {
  const content = typeof text === "string" ? { text } : { base64: Buffer.from(text).toString("base64") }
  const headers: [string, string][] = [
    ["content-type", contentType],
    ["content-encoding", encoding],
  ]
  return send(to, {
    headers: headers.filter(([, value]) => value !== ""),
    body: { state: "seen", ...content },
  })
}

/** A socket over which this was sent. */
export function withMessage(text: string | Uint8Array): RecordedSend {
  const content = typeof text === "string" ? { text } : { base64: Buffer.from(text).toString("base64") }
  const message = { direction: "sent", at: 1, size: text.length, ...content } as const
  return send("wss://log.vendor.example/", { messages: [message] })
}

/** `name=value` of every field, but for those of the path. */
export function read(one: RecordedSend): readonly string[] {
  return fieldsOfSend(one).fields.flatMap(({ name, value, inPath }) => (inPath ? [] : [`${name}=${value}`]))
}
