import type { EventHandlers } from "../devtools/protocol.ts"
import { send, type Target } from "../devtools/targets.ts"
import type { NetworkPlan } from "../plan.ts"

type Headers = NetworkPlan["headers"]

/** Lets held requests go on, with the operator's headers in place of the page's of the same name. */
export function headerHandlers(headers: Headers): EventHandlers<Target> {
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  const added = headers.map(([name, value]) => ({ name, value }))
  return {
    "Fetch.requestPaused": ({ requestId, request }, target) => {
      const kept = Object.entries(request.headers)
        .filter(([name]) => !names.has(name.toLowerCase()))
        .map(([name, value]) => ({ name, value }))
      send(target, "Fetch.continueRequest", { requestId, headers: [...kept, ...added] })
    },
  }
}
