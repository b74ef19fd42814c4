import type { ServedSites } from "../../src/demo/serve-sites.ts"

/** How a browser reaches the sites of a benchmark. */
export type Sites = Pick<ServedSites, "hostResolverRules" | "spki">
