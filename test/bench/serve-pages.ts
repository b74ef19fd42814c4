import { serveSites } from "../../src/demo/serve-sites.ts"
import { benchSites } from "./fifteen-requests.ts"

// The server of the pages, in a process of its own: its work and memory are not those that are measured.
const served = await serveSites({ sites: benchSites(Number(process.argv[2])) })
const { hostResolverRules, spki } = served
process.on("message", () => process.send?.({ received: served.log.length }))
process.once("disconnect", () => process.exit())
process.send?.({ hostResolverRules, spki })
