import { isIP } from "node:net"
import type { Access } from "../access.ts"
import { isLoopback } from "../listen-address.ts"

/** How a request came. */
export interface Coming {
  /** The address at the other end of the connection. */
  readonly peer: string | undefined
  readonly forwardedFor: string | undefined
}

/**
 * Whom a request is counted for. A proxy in front, on this machine, says who asked it (the last of the list is its
 * own word). IPv6 addresses count by network, since each machine has as many of one as it likes.
 */
export function visitorAddress(
  { peer, forwardedFor }: Coming,
  { publicUrl }: Pick<Access, "publicUrl">,
): string {
  const behindProxy = publicUrl !== undefined && peer !== undefined && isLoopback(peer)
  const said = behindProxy ? forwardedFor?.split(",").at(-1)?.trim() : undefined
  const address = (said !== undefined && isIP(said) !== 0 ? said : (peer ?? "")).replace(/^::ffff:/i, "")
  return isIP(address) === 6 ? networkOf(address) : address
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::")
  const groups = (text: string | undefined) => (text ? text.split(":") : [])
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  return [...groups(head), ...Array<string>(Math.max(0, missing)).fill("0"), ...groups(tail)]
    .slice(0, 4)
    .join(":")
}
