import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { Sites } from "./sites.ts"

export interface PageServer extends Sites {
  /** How many requests arrived so far. */
  readonly received: () => Promise<number>
  readonly close: () => void
}

/** Serves so many sites with pages of 15 requests from another process. */
export async function startPageServer(count: number): Promise<PageServer> {
  const child = fork(fileURLToPath(new URL("serve-pages.ts", import.meta.url)), [String(count)], {
    execArgv: [],
  })
  const [{ hostResolverRules, spki }] = (await once(child, "message")) as [Sites]
  return {
    hostResolverRules,
    spki,
    received: async () => {
      child.send("received?")
      const [{ received }] = (await once(child, "message")) as [{ received: number }]
      return received
    },
    close: () => child.disconnect(),
  }
}
