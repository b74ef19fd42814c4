import { fileURLToPath } from "node:url"
import type { ReceivedRequest } from "../../src/demo/received.ts"
import type { Reply, Site } from "../../src/demo/site.ts"

const folder = fileURLToPath(new URL("../sites/kinds", import.meta.url))

/** A picture of one transparent dot, for every request that wants one. */
const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

const bodies: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  css: ["text/css", "@import '/k/css-import.txt'; body{margin:1px}"],
  gif: ["image/gif", dot],
  html: ["text/html; charset=utf-8", "<!doctype html><title>枠</title>"],
  js: ["text/javascript", "globalThis.ran = true"],
  json: ["application/json", "{}"],
  mp3: ["audio/mpeg", ""],
  mp4: ["video/mp4", ""],
  png: ["image/gif", dot],
  svg: [
    "image/svg+xml",
    '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><image href="/k/image-in-svg.png" width="9" height="9"/></g></svg>',
  ],
  txt: ["text/css", ""],
  vtt: ["text/vtt", "WEBVTT"],
  webmanifest: [
    "application/manifest+json",
    '{"name":"k","icons":[{"src":"/k/manifest-icon.png","sizes":"1x1","type":"image/png"}]}',
  ],
  woff2: ["font/woff2", ""],
}

/** Answers whatever is asked for below `/k/` in the way its ending says; nothing may be kept in a cache. */
function answer({ path, headers, method }: ReceivedRequest): Reply {
  const allow = {
    "access-control-allow-origin": headers.origin ?? "*",
    "access-control-allow-credentials": "true",
    "access-control-allow-headers": "content-type, x-own",
    "access-control-allow-methods": "GET, POST, PUT, DELETE",
    "cache-control": "no-store",
  }
  if (method === "OPTIONS") return { status: 204, headers: allow }
  const name = path.split("?", 1)[0] ?? ""
  if (name.endsWith("event-source"))
    return { headers: { ...allow, "content-type": "text/event-stream" }, body: "retry: 60000\n\ndata: 1\n\n" }
  if (name.endsWith("fetch-aborted")) return { headers: allow, delay: 60_000 }
  const [type, body] = bodies[name.split(".")[1] ?? ""] ?? ["text/plain", "ok"]
  return { headers: { ...allow, "content-type": type, "set-cookie": "k=1; Secure; SameSite=None" }, body }
}

/** `/r/302?to=ADDRESS` leads on to the address. */
function redirect({ path, headers }: ReceivedRequest): Reply {
  const { pathname, search } = new URL(path, "https://redirects.example")
  return {
    status: Number(pathname.slice(3)),
    headers: {
      location: search.slice("?to=".length),
      "access-control-allow-origin": headers.origin ?? "*",
      "cache-control": "no-store",
    },
  }
}

const common: Site = { folder, answers: { "/k/*": answer, "/r/*": redirect } }

const main: Site = {
  folder,
  answers: {
    ...common.answers,
    "/": async () => ({
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy-report-only":
          "img-src 'self' data: *.example.com *.example.net *.example.jp; report-uri https://tracker.example.com/k/csp-report",
        link: "<https://cdn.example.net/k/link-header.png>; rel=preload; as=image",
        "cache-control": "no-store",
      },
      body: await page(),
    }),
  },
}

async function page(): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises")
  return readFile(`${folder}/index.html`)
}

/** The page with every kind of send, and the sites it sends to. */
export const kindsSites: Readonly<Record<string, Site>> = {
  "kinds.example.jp": main,
  "tracker.example.com": common,
  "cdn.example.net": common,
  "ads.example.org": common,
  "frames.example.com": common,
  "nested.example.net": common,
  "forms.example.com": common,
  "not-allowed.example.org": common,
  "preconnected.example.org": common,
  "looked-up.example.org": common,
  "sockets.example.com": { sockets: { "/socket": {}, "/worker-socket": {} } },
}

export const kindsUrl = "https://kinds.example.jp/"
