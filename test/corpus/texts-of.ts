import { gunzipSync } from "node:zlib"
import type { CorpusRequest } from "./corpus-request.ts"

const deepest = 4

/** A request's address, body and messages as texts, with what shows when encodings are taken off, layer by layer. */
export function textsOf(request: CorpusRequest): readonly string[] {
  const texts = [request.url, request.body ?? "", ...request.messages, ...bytesOf(request)]
  const all = new Set(texts)
  let layer = texts
  for (let depth = 0; depth < deepest; depth++) {
    layer = layer.flatMap(inside).filter((text) => !all.has(text))
    for (const text of layer) all.add(text)
  }
  return [...all]
}

function bytesOf({ base64 }: CorpusRequest): string[] {
  if (base64 === undefined) return []
  const bytes = Buffer.from(base64, "base64")
  return [bytes.toString("utf8"), ...(bytes[0] === 0x1f ? [gunzipSync(bytes).toString("utf8")] : [])]
}

function inside(text: string): string[] {
  const runs = [...text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)]
  const decoded = text.includes("%") ? [unescaped(text)] : []
  return [...decoded, ...runs.map(([run]) => Buffer.from(run, "base64").toString("utf8"))]
}

function unescaped(text: string): string {
  return text.replaceAll(/(%[0-9A-Fa-f]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"),
  )
}
