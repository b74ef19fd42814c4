import { isIP } from "node:net"
import type { Access } from "../access.ts"

/**
 * Whether the server answers under this `Host`. A page of another site can have its own name lead here (DNS rebinding)
 * and would then be of one origin with us; addresses and names of our own cannot be taken that way.
 */
export function isAllowedHost(given: string | undefined, { listen, publicUrl }: Access): boolean {
  const url = given === undefined ? null : URL.parse(`http://${given}`)
  if (url === null || url.host === "") return false
  const name = url.hostname.replace(/^\[|\]$/g, "").toLowerCase()
  return (
    isIP(name) !== 0 ||
    name === "localhost" ||
    name === listen.host.toLowerCase() ||
    name === publicUrl?.hostname
  )
}

/** Whether a form was sent from a page of ours, as browsers say with every form. */
export function isOwnOrigin(
  { origin, site, host }: Readonly<Record<"origin" | "site" | "host", string | undefined>>,
  { publicUrl }: Pick<Access, "publicUrl">,
): boolean {
  if (site !== undefined && site !== "same-origin") return false
  const from = origin === undefined ? null : URL.parse(origin)
  if (from === null) return false
  return from.origin === publicUrl?.origin || from.host === URL.parse(`${from.protocol}//${host}`)?.host
}
