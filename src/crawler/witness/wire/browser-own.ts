import type { WireHop } from "./wire-request.ts"

/** A kind of request the browser makes for itself, whatever page is shown. */
interface OwnRule {
  readonly name: string
  readonly is: (hop: WireHop, url: URL) => boolean
}

/**
 * Chromium's own services. None of them is started by a page: they carry no origin that started them, which the
 * last rule asks of every request that no page's isolation key covers.
 */
const rules: readonly OwnRule[] = [
  { name: "component-update", is: (_, { hostname }) => hostname === "update.googleapis.com" },
  {
    name: "account-list",
    is: (_, { hostname, pathname }) => hostname === "accounts.google.com" && pathname === "/ListAccounts",
  },
  {
    name: "autofill",
    is: (_, { hostname, pathname }) =>
      hostname === "content-autofill.googleapis.com" && pathname.startsWith("/v1/pages"),
  },
  { name: "safe-browsing", is: (_, { hostname }) => /^safebrowsing(ohttpgateway)?\./.test(hostname) },
  {
    name: "optimization-hints",
    is: (_, { hostname }) => hostname === "optimizationguide-pa.googleapis.com",
  },
  {
    name: "network-time",
    is: (_, { hostname, pathname }) => hostname === "clients2.google.com" && pathname.startsWith("/time/"),
  },
  // Its push service: as of 150 it bears the key of its own site (`https://google.com`), not none.
  {
    name: "push-check-in",
    is: (_, { hostname, pathname }) => hostname === "android.clients.google.com" && pathname === "/checkin",
  },
  { name: "no-page", is: (hop) => hop.topSite === undefined },
]

/** The rule that says a request is the browser's own; only asked of requests the page witness did not see. */
export function browserOwnRule(hop: WireHop): string | undefined {
  if (hop.initiator !== undefined || hop.requestType !== "other") return undefined
  const url = new URL(hop.url)
  return rules.find((rule) => rule.is(hop, url))?.name
}
