import type { RecordingGap } from "../evidence.ts"
import type { HarReading } from "./read-har.ts"
import type { LeftOut, RecordedEntry } from "./recorded-entry.ts"

export interface GapsGround {
  readonly reading: HarReading
  readonly kept: readonly RecordedEntry[]
  readonly leftOut: readonly LeftOut[]
  /** Sends that were read and not kept. */
  readonly beyond: number
  /** Entries whose address is none. */
  readonly noAddress: number
  /** Entries without a time. */
  readonly untimed: number
}

/** What the recording does not hold of what was sent, each gap by its name. */
export function gapsOf(ground: GapsGround): readonly RecordingGap[] {
  const { reading, kept, beyond, noAddress, untimed } = ground
  const encrypted = encryptedHosts(ground)
  return [
    ...(reading.fault ? [reading.fault] : []),
    ...counted("entries-unreadable", reading.unreadable + noAddress),
    ...counted("entries-beyond-limit", beyond),
    ...counted("bodies-missing", kept.filter(({ send }) => send.body.state === "unseen").length),
    ...counted("headers-missing", kept.filter(({ send }) => send.headers.length === 0).length),
    ...counted("cookies-missing", hasNoCookies(kept) ? kept.length : 0),
    ...counted("messages-missing", kept.filter(isSilentSocket).length),
    ...counted("times-missing", untimed),
    ...(encrypted.length > 0
      ? [{ code: "encrypted" as const, count: encrypted.length, hosts: encrypted }]
      : []),
  ]
}

function counted(code: RecordingGap["code"], count: number): RecordingGap[] {
  return count > 0 ? [{ code, count }] : []
}

/** Hosts whose connections went through the recording tool unopened: never seen with an address of their own. */
function encryptedHosts({ reading, kept, leftOut }: GapsGround): readonly string[] {
  const opened = new Set(kept.map(({ send }) => new URL(send.url).hostname))
  const tunnels = leftOut
    .filter(({ reason }) => reason === "tunnel")
    .map(({ host }) => host.replace(/:\d+$/, ""))
  return [...new Set([...tunnels, ...reading.unopened])]
    .filter((host) => host !== "" && !opened.has(host))
    .sort()
}

/** Fewer sends than this may well have no cookie among them. */
const fewSends = 20

/** Browsers leave cookies out of what they export unless asked; among many requests with headers some have one. */
function hasNoCookies(kept: readonly RecordedEntry[]): boolean {
  const browsers = kept.filter(({ byBrowser, send }) => byBrowser && send.headers.length > 0)
  const any = browsers.some(
    ({ send }) => send.cookies.length > 0 || (send.response?.setCookies.length ?? 0) > 0,
  )
  return browsers.length >= fewSends && !any
}

function isSilentSocket({ send }: RecordedEntry): boolean {
  return send.transport === "websocket" && send.messages === undefined
}
