import { addressOf, type ReceivedRequest } from "../../src/demo/received.ts"
import type { Recorded } from "./recorded.ts"

/** Of one kind of request: how many arrived, with a body or without, and what the tool has of them. */
export interface Tally {
  arrived: number
  recorded: number
  bodies: number
  bodiesRead: number
}

/** One run held against the server's log. */
export interface Held {
  /** By kind: see `kindOf`. */
  readonly kinds: ReadonlyMap<string, Tally>
  /** Requests the server received and the tool did not record. */
  readonly missing: readonly string[]
  /** Requests the tool recorded and the server never received. */
  readonly invented: readonly string[]
  /** Requests whose body should have been read and was not, or differs. */
  readonly wrongBodies: readonly string[]
}

/** Compares request by request; each recorded one stands for one that arrived. */
export function holdAgainst(log: readonly ReceivedRequest[], recorded: readonly Recorded[]): Held {
  const left = Map.groupBy(recorded, keyOf)
  const kinds = new Map<string, Tally>()
  const missing: string[] = []
  const wrongBodies: string[] = []
  for (const request of log) {
    const arrived = { method: request.method, url: addressOf(request).href, body: bodyOf(request) }
    const tally = kinds.get(kindOf(arrived)) ?? { arrived: 0, recorded: 0, bodies: 0, bodiesRead: 0 }
    kinds.set(kindOf(arrived), tally)
    const match = take(left.get(keyOf(arrived)) ?? [], arrived.body)
    const same = match?.body?.equals(arrived.body) ?? false
    tally.arrived++
    if (match) tally.recorded++
    else missing.push(keyOf(arrived))
    if (arrived.body.length > 0) tally.bodies++
    if (arrived.body.length > 0 && same) tally.bodiesRead++
    if (match && !same && (match.bodyExpected || match.body !== undefined)) wrongBodies.push(keyOf(arrived))
  }
  const invented = [...left.values()].flat().map(keyOf)
  return { kinds, missing, invented, wrongBodies }
}

/** What the request is, whoever it was sent to: `fetch-json`, `preflight of fetch-json`, `302 to fetch-302`. */
export function kindOf({ method, url }: { readonly method: string; readonly url: string }): string {
  const { pathname, search } = new URL(url)
  const name = pathname.replace(/^\/(k\/)?/, "") || "the document"
  const status = /^r\/(\d+)$/.exec(name)?.[1]
  const kind = status ? `${status} to ${search.split("/").at(-1)}` : name
  return method === "OPTIONS" ? `preflight of ${kind}` : kind
}

function keyOf({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${url.replace(/^ws/, "http").replace(/#.*$/s, "")}`
}

function take(alike: Recorded[], body: Buffer): Recorded | undefined {
  const exact = alike.findIndex((one) => one.body?.equals(body))
  return alike.splice(Math.max(exact, 0), 1)[0]
}

function bodyOf({ body, frames = [] }: ReceivedRequest): Buffer {
  return Buffer.concat([body, ...frames.filter(({ from }) => from === "visitor").map(({ data }) => data)])
}
