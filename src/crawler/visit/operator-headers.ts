import type { EventHandlers } from "../devtools/protocol.ts"
import { send, type Target } from "../devtools/targets.ts"
import type { NetworkPlan } from "../plan.ts"

type Headers = NetworkPlan["headers"]

/**
 * Holds requests to the visited host so that the operator's headers can be put on them. They are meant for that host
 * alone: anyone else would learn the operator's secrets.
 */
export function holdForHeaders(target: Target, headers: Headers, host: string): readonly Promise<unknown>[] {
  if (headers.length === 0) return []
  return [
    target.send("Fetch.enable", {
      patterns: [{ urlPattern: `*://${host}/*` }, { urlPattern: `*://${host}:*/*` }],
    }),
  ]
}

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
