import { portalSites } from "./portal-sites.ts"
import { type ServedSites, serveSites } from "./serve-sites.ts"
import { vendorSites } from "./vendor-sites.ts"

/** What the demo's operator would declare in gaibu.yml. */
export interface DemoSettings {
  readonly operator: { readonly name: string; readonly aliases: string[]; readonly domains: string[] }
  readonly service: { readonly kind: "r27_4"; readonly name: string }
}

export interface Demo extends AsyncDisposable {
  /** Start page of the portal. */
  readonly url: string
  /** For Chromium's --host-resolver-rules; nothing outside the demo exists under them. */
  readonly hostResolverRules: string
  /** For --ignore-certificate-errors-spki-list. */
  readonly spki: string
  readonly settings: DemoSettings
  /** Every request that arrived. */
  readonly log: ServedSites["log"]
  close(): Promise<void>
}

export const demoSettings: DemoSettings = {
  operator: { name: "株式会社まちかど通信", aliases: ["まちかど通信"], domains: ["machikado.example"] },
  service: { kind: "r27_4", name: "まちかど通信" },
}

/** Starts the portal and the stand-ins of its vendors on loopback. */
export async function startDemo(): Promise<Demo> {
  const served = await serveSites({ sites: { ...portalSites, ...vendorSites } })
  return {
    url: "https://www.machikado.example/",
    hostResolverRules: served.hostResolverRules,
    spki: served.spki,
    settings: demoSettings,
    log: served.log,
    close: served.close,
    [Symbol.asyncDispose]: served.close,
  }
}
