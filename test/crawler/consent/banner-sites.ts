import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import type { Site } from "../../../src/demo/site.ts"
import { staticFile } from "../../../src/demo/static-file.ts"

const root = fileURLToPath(new URL("../../sites/banners/", import.meta.url))

const Way = z.union([
  z.object({ pressed: z.array(z.string()), scrolled: z.boolean().optional() }),
  z.object({ failure: z.string() }),
])
const Ways = z.union([Way, z.array(Way)])

/** What is right for one banner: labels pressed in order, or why none can be; told beside the page, not by our code. */
export const Truth = z.object({
  kind: z.enum(["asks", "only-acknowledges", "pure-notice", "wall", "none"]),
  accept: Ways,
  reject: Ways,
  close: Ways,
  withdraw: Ways.optional(),
  decoys: z.array(z.string()).default([]),
  expects: z.record(z.string(), z.array(z.string())).default({}),
})
export type Truth = z.infer<typeof Truth>

export interface BannerSite {
  readonly name: string
  readonly url: string
  readonly truth: Truth
}

/** The banners of one group, by their folders. */
export function bannerSites(group: string): readonly BannerSite[] {
  return readdirSync(join(root, group))
    .filter((name) => existsSync(join(root, group, name, "truth.json")))
    .map((name) => ({
      name,
      url: `https://${name}-banner.example/`,
      truth: Truth.parse(JSON.parse(readFileSync(join(root, group, name, "truth.json"), "utf8"))),
    }))
}

/** Serves the banners of a group, each under a host of its own; what has no file is answered without content. */
export function serveBanners(group: string): Promise<ServedSites> {
  const site = (folder: string): Site => ({
    answers: {
      "/*": async ({ path }) => {
        const found = await staticFile(folder, path.split("?", 1)[0] ?? "/")
        return found.status === 404 ? { status: 204 } : found
      },
    },
  })
  const sites: Record<string, Site> = {}
  for (const { name } of bannerSites(group)) {
    const folder = join(root, group, name)
    sites[`${name}-banner.example`] = site(folder)
    const hosts = join(folder, "hosts")
    if (existsSync(hosts)) for (const host of readdirSync(hosts)) sites[host] = site(join(hosts, host))
  }
  const anything: Site = {
    answers: { "/*": () => ({ status: 204, headers: { "access-control-allow-origin": "*" } }) },
  }
  for (const host of [
    "ads.example.com",
    "ads.example.net",
    "ads.example.org",
    "stats.example.com",
    "tag.example.com",
  ])
    sites[host] ??= anything
  return serveSites({ sites })
}
