import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Evidence } from "../../../src/crawler/evidence.ts"
import { importRecordings } from "../../../src/crawler/recording/import-recordings.ts"

type Json = Readonly<Record<string, unknown>>

/** Pairs as HAR writes them. */
export const pairs = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([name, value]) => ({ name, value }))

export interface Made {
  readonly method?: string
  readonly url: string
  readonly at?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly request?: Json
  readonly response?: Json
  readonly entry?: Json
}

/** An entry with what HAR 1.2 requires, as far as nothing else is given. */
export const entry = ({ method = "GET", url, at, headers = {}, ...more }: Made): Json => ({
  startedDateTime: at ?? "2026-11-20T01:00:00.000Z",
  time: 10,
  request: {
    method,
    url,
    httpVersion: "HTTP/2",
    cookies: [],
    headers: pairs(headers),
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    ...more.request,
  },
  response: {
    status: 200,
    statusText: "",
    httpVersion: "HTTP/2",
    cookies: [],
    headers: [],
    content: { size: 2, mimeType: "text/plain", text: "ok" },
    redirectURL: "",
    headersSize: -1,
    bodySize: 2,
    ...more.response,
  },
  cache: {},
  timings: { send: 0, wait: 9, receive: 1 },
  ...more.entry,
})

export const log = (creator: string, entries: readonly Json[], more: Json = {}) =>
  JSON.stringify({ log: { version: "1.2", creator: { name: creator, version: "1" }, ...more, entries } })

const folder = await mkdtemp(join(tmpdir(), "gaibu-har-"))

/** Writes files into a folder of its own. */
export async function written(name: string, contents: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, contents)
  return { path, name }
}

/** The evidence of recordings, one after the other in the order given. */
export async function imported(
  files: readonly { readonly path: string; readonly name: string }[],
  more: { readonly platform?: "android" | "ios" | "web"; readonly domains?: readonly string[] } = {},
): Promise<Evidence> {
  const operator = { name: "株式会社みせ", aliases: [], domains: more.domains ?? [], groupCompanies: [] }
  return importRecordings(
    {
      id: "made",
      files,
      ...(more.platform ? { platform: more.platform } : {}),
      declared: { operator, services: [], overrides: [] },
      recordedSettings: {},
      toolVersion: "0",
    },
    { onRead: () => undefined },
  )
}
