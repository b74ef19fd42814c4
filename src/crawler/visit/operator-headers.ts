import type { EventHandlers } from "../devtools/protocol.ts"
import { send, type Target } from "../devtools/targets.ts"
import type { NetworkPlan } from "../plan.ts"

/**
 * Lets held requests go on, with the operator's headers in place of the page's of the same name: those for the visited
 * host where they go there, those for every host anywhere.
 */
export function headerHandlers(
  { headers, headersEverywhere = [] }: Pick<NetworkPlan, "headers" | "headersEverywhere">,
  host: string,
): EventHandlers<Target> {
  return {
    "Fetch.requestPaused": ({ requestId, request }, target) => {
      const own = URL.parse(request.url)?.hostname === host ? headers : []
      const added = [...own, ...headersEverywhere].map(([name, value]) => ({ name, value }))
      const names = new Set(added.map(({ name }) => name.toLowerCase()))
      const kept = Object.entries(request.headers)
        .filter(([name]) => !names.has(name.toLowerCase()))
        .map(([name, value]) => ({ name, value }))
      send(target, "Fetch.continueRequest", { requestId, headers: [...kept, ...added] })
    },
  }
}
