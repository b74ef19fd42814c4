import { z } from "zod"
import type { Contact, Signal } from "../evidence.ts"

const common = { origin: z.string(), script: z.string().max(4096).optional() }

/** A value a script kept, as the page told. */
export const Write = z.object({
  write: z.enum(["cookie", "local", "session", "indexeddb", "cache"]),
  name: z.string().max(4096),
  partitioned: z.boolean().optional(),
  ...common,
})
export type Write = z.infer<typeof Write>

const ToldSignal = z.object({
  signal: z.enum(["fingerprinting", "input-listener", "permission"]),
  name: z.string().max(200),
  ...common,
})

/** A call of what the app offers to pages, with what was handed over. */
const ToldCall = z.object({ bridge: z.literal(true), name: z.string().max(16_000), ...common })

/** `stun:host:port`, `turn:host:port?transport=udp` (RFC 7064, RFC 7065). */
const ToldServer = z.object({ stun: z.string().max(1000), ...common })

const Told = z.union([Write, ToldSignal, ToldCall, ToldServer])

const most = { writes: 10_000, signals: 2000, servers: 200 }

/** What the documents of a visit told of their scripts; a page could tell it falsely, so it is checked and bounded. */
export class ToldByPages {
  readonly writes: Write[] = []
  readonly #signals = new Map<string, Signal>()
  readonly #servers = new Map<string, Contact>()

  /** `at` in ms since the visit began. */
  hear(payload: string, at: number): void {
    const told = Told.safeParse(parsed(payload)).data
    if (told === undefined) return
    if ("write" in told) {
      if (this.writes.length < most.writes) this.writes.push(told)
    } else if ("signal" in told) this.#signal(told, at)
    else if ("bridge" in told) this.#call(told, at)
    else this.#server(told.stun, at)
  }

  /** Something that was seen done without a script telling of it. */
  did(signal: Signal): void {
    const key = `${signal.kind} ${signal.what} ${signal.script ?? ""}`
    if (!this.#signals.has(key) && this.#signals.size < most.signals) this.#signals.set(key, signal)
  }

  /** Each thing done once per script, in the order first done. */
  signals(): readonly Signal[] {
    return [...this.#signals.values()]
  }

  /** Servers peer connections were told to ask, each host once. */
  servers(): readonly Contact[] {
    return [...this.#servers.values()]
  }

  #signal({ signal: kind, name: what, script }: z.infer<typeof ToldSignal>, at: number): void {
    this.did({ kind, what, ...(script && { script }), at })
  }

  #call({ name: what, script }: z.infer<typeof ToldCall>, at: number): void {
    this.did({ kind: "bridge", what, ...(script && { script }), at })
  }

  #server(address: string, at: number): void {
    const host = /^(?:stun|turn)s?:(\[[^\]]+\]|[^:?]+)/i.exec(address)?.[1]?.replace(/^\[|\]$/g, "")
    if (!host || this.#servers.has(host) || this.#servers.size >= most.servers) return
    this.#servers.set(host, { host, kind: "stun", at })
  }
}

/** What a page told, if it is JSON at all: its scripts may have changed what makes it. */
function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined // Told by nobody we know: what is missing shows as a value nobody set.
  }
}
