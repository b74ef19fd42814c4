import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { ReceivedRequest } from "../../../src/demo/received.ts"
import { pixel } from "../../../src/demo/replies.ts"
import type { Answer, Reply, Site } from "../../../src/demo/site.ts"
import { staticFile } from "../../../src/demo/static-file.ts"
import type { BannerSite } from "./banner-truth.ts"
import { sayingWhatIsPressed } from "./say-what-is-pressed.ts"
import { collectingHosts, tagAt } from "./vendor-stand-ins.ts"

const packages = fileURLToPath(new URL("../../../node_modules", import.meta.url))

export function hostOf({ name }: BannerSite): string {
  return `www.${name}.example`
}

/**
 * The sites and whatever they send to. Each empty profile that comes gets a number, which the pages put into
 * everything they send (`{{v}}`): so the server's log can be told apart by visitor.
 */
export function numberedSites(banners: readonly BannerSite[]): Readonly<Record<string, Site>> {
  let visitors = 0
  const own = banners.map((banner) => [hostOf(banner), ownSite(banner, () => String(++visitors))] as const)
  const others = [...new Set([...collectingHosts, ...banners.flatMap(hostsNamedBy)])]
  const framed = banners.flatMap(otherFolders)
  return Object.fromEntries([
    ...others.map((host) => [host, receiver] as const),
    ...framed.map(([host, folder]) => [host, framedSite(folder)] as const),
    ...own,
  ])
}

/** The address a visitor's number came with; `undefined` for what carries none. */
export function visitorOf({ path }: ReceivedRequest): string | undefined {
  return new URLSearchParams(path.split("?", 2)[1]).get("v") ?? undefined
}

function ownSite(banner: BannerSite, next: () => string): Site {
  const answer: Answer = async (request) => {
    const known = /visitor=(\d+)/.exec(request.headers.cookie ?? "")?.[1]
    const visitor = known ?? next()
    const words = { v: visitor, configuration: banner.configuration ?? "" }
    const reply = await written(banner.folder, request, words)
    const cookie = `visitor=${visitor}; Path=/; Max-Age=31536000; Secure`
    return known ? reply : { ...reply, headers: { ...reply.headers, "set-cookie": cookie } }
  }
  const shipped: Answer = ({ path }) => staticFile(packages, pathOf(path).slice("/packages".length))
  return { answers: { "/*": answer, "/packages/*": shipped } }
}

function framedSite(folder: string): Site {
  return { answers: { "/*": (request) => written(folder, request, { v: visitorOf(request) ?? "" }) } }
}

/** A file with its words filled in; what has no file is answered with nothing, like a measuring endpoint. */
async function written(
  folder: string,
  request: ReceivedRequest,
  words: Record<string, string>,
): Promise<Reply> {
  const reply = await staticFile(folder, pathOf(request.path))
  if (reply.status === 404) return { status: 204 }
  const type = String(reply.headers?.["content-type"] ?? "")
  if (!/html|javascript/.test(type)) return reply
  const text = String(reply.body).replace(/\{\{(\w+)\}\}/g, (whole, word) => words[word] ?? whole)
  const headers = { ...reply.headers, "cache-control": "no-store" }
  return { headers, body: type.includes("html") ? sayingWhatIsPressed(text, words.v ?? "") : text }
}

/** Takes whatever is sent; scripts are answered with a tag that sends in its turn. */
const receiver: Site = {
  answers: {
    "/*": (request) => {
      const headers = { "access-control-allow-origin": "*", "cache-control": "no-store" }
      const tag = tagAt(request.host, pathOf(request.path), visitorOf(request) ?? "")
      if (tag !== undefined) return { headers: { ...headers, "content-type": "text/javascript" }, body: tag }
      return request.method === "GET"
        ? { ...pixel, headers: { ...pixel.headers, ...headers } }
        : { status: 204, headers }
    },
  },
}

function otherFolders({ folder }: BannerSite): readonly (readonly [string, string])[] {
  const hosts = join(folder, "hosts")
  return existsSync(hosts) ? readdirSync(hosts).map((host) => [host, join(hosts, host)] as const) : []
}

/** Every host that the site's pages and scripts name in an address. */
function hostsNamedBy({ folder }: BannerSite): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
  const texts = files.filter((file) => statSync(file).isFile() && [".html", ".js"].includes(extname(file)))
  return texts.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:https:|["'`])\/\/([a-z0-9.-]+)/g)].map(
      ([, host]) => host ?? "",
    ),
  )
}

function pathOf(path: string): string {
  return path.split("?", 1)[0] ?? "/"
}
