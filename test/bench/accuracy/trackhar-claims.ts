import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { gunzipSync } from "node:zlib"
import { z } from "zod"
import { type LabelledRequest, read } from "../../corpus/read-corpus.ts"
import type { Claim } from "./claim.ts"

const Properties = z.object({
  properties: z.record(z.string(), z.object({ category: z.string().optional(), reason: z.string() })),
})
const Results = z.array(
  z
    .array(z.object({ property: z.string(), context: z.string(), path: z.string(), value: z.unknown() }))
    .nullish(),
)

/** What TrackHAR says of each request: undefined where it has no adapter. */
export type TrackharClaims = readonly (readonly Claim[] | undefined)[]

/** Runs TrackHAR over the requests as one HAR; undefined where it is not installed. */
export async function trackharClaims(
  requests: readonly LabelledRequest[],
): Promise<TrackharClaims | undefined> {
  const trackhar = await load()
  if (!trackhar) return undefined
  const { properties } = Properties.parse(read("trackhar-properties.yml"))
  const results = Results.parse(await trackhar.process({ log: { entries: requests.map(entryOf) } }))
  return results.map((found) =>
    found?.flatMap(({ property, context, path, value }) => {
      const where = contexts[context]
      const categories = properties[property]?.category?.split("|")
      const name = path.replace(/^\$\.?/, "").replaceAll(/\["?([^"\]]+)"?\]/g, "$1")
      return where && categories ? [{ where, name, raw: String(value), categories }] : []
    }),
  )
}

const contexts: Readonly<Record<string, Claim["where"]>> = {
  query: "url",
  path: "url",
  body: "body",
  cookie: "cookie",
}

async function load(): Promise<{ process(har: unknown): Promise<unknown> } | undefined> {
  try {
    return await import(pathToFileURL(createRequire(import.meta.url).resolve("trackhar")).href)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}

function entryOf(request: LabelledRequest) {
  const { method, url, headers, cookies } = request
  const text = contentOf(request)
  return {
    startedDateTime: "2026-07-11T00:00:00Z",
    request: {
      method,
      url: url.replace(/^ws/, "http"),
      httpVersion: "HTTP/2",
      headers: pairs(headers),
      cookies: pairs(cookies),
      ...(text !== undefined && { postData: { mimeType: headers["content-type"] ?? "", text } }),
    },
  }
}

/** As a HAR recorder writes it: text, compressed text unpacked, other bytes one character each. */
function contentOf({ body, base64 }: LabelledRequest): string | undefined {
  if (base64 === undefined) return body
  const bytes = Buffer.from(base64, "base64")
  return bytes[0] === 0x1f ? gunzipSync(bytes).toString("utf8") : bytes.toString("latin1")
}

function pairs(of: Readonly<Record<string, string>>) {
  return Object.entries(of).map(([name, value]) => ({ name, value }))
}
