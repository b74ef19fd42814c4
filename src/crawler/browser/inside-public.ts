import { isIP } from "node:net"
import type { NetworkPlan } from "../plan.ts"
import { notPublicNets } from "../visit/private-address.ts"

/** A proxy nobody answers at: what is to go there goes nowhere (RFC 919, the broadcast address; port 1). */
const NOWHERE = "PROXY 255.255.255.255:1"

/** IPv4 inside IPv6: no server of the public Internet is reached by it. */
const MAPPED = "::ffff:0:0/96"

/**
 * Switches that keep a browser to the public Internet: before each request, of whatever kind and after each redirect, the
 * browser's own resolver says where its name leads, and what leads outside goes nowhere. The small browser
 * (`headless_shell`) does not read the script; addresses it does not go to either, as the resolver knows none of them.
 * None where the plan allows all.
 */
export function insidePublic({
  publicOnly = false,
  countedPublic = [],
  hostResolverRules,
}: NetworkPlan): readonly string[] {
  if (!publicOnly) return []
  const script = Buffer.from(proxyScript(countedPublic)).toString("base64")
  const rules = [...unresolved(), ...(hostResolverRules === undefined ? [] : [hostResolverRules])]
  return [
    `--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,${script}`,
    `--host-resolver-rules=${rules.join(",")}`,
  ]
}

/** A proxy script (PAC) as browsers read it; where a name leads is kept by the resolver for the connection that follows. */
function proxyScript(countedPublic: readonly string[]): string {
  return `var nets = ${JSON.stringify([...notPublicNets, MAPPED])}
var counted = ${JSON.stringify(countedPublic)}
function isOutside(address) {
  if (counted.indexOf(address) >= 0) return false
  for (var i = 0; i < nets.length; i++) if (isInNetEx(address, nets[i])) return true
  return false
}
function FindProxyForURL(url, host) {
  var addresses = (dnsResolveEx(host) || "").split(";")
  for (var i = 0; i < addresses.length; i++) if (isOutside(addresses[i])) return "${NOWHERE}"
  return "DIRECT"
}`
}

/**
 * Rules by which addresses outside the public Internet and names of this machine are not found: loopback and link-local
 * ones never come before a proxy script. An address ends in a digit, which tells it from a name that begins like one.
 */
function unresolved(): readonly string[] {
  const v4 = notPublicNets.filter(holdsServers).flatMap(prefixesOf)
  const digits = Array.from({ length: 10 }, (_, digit) => digit)
  const patterns = [
    ...v4.flatMap((prefix) => digits.map((digit) => `${prefix}*${digit}`)),
    ...[
      "localhost",
      "*.localhost",
      "::1",
      "[::1]",
      ...["fe8", "fe9", "fea", "feb", "fc?", "fd?"].flatMap((head) => [`${head}?:*`, `[${head}?:*`]),
      "::ffff:*:*",
      "[::ffff:*:*",
    ],
  ]
  return patterns.map((pattern) => `MAP ${pattern} ~NOTFOUND`)
}

/** Of the nets of IPv4: at a multicast address or one of those reserved beyond them nobody answers. */
function holdsServers(net: string): boolean {
  return isIP(net.replace(/\/.*/, "")) === 4 && net !== "224.0.0.0/3"
}

/** The beginnings of the addresses of a net, as they are written: `172.16.`, `172.17.`, ... */
function prefixesOf(net: string): readonly string[] {
  const [address = "", length] = net.split("/")
  const whole = Math.ceil(Number(length) / 8)
  const octets = address.split(".").slice(0, whole).map(Number)
  const count = 2 ** (whole * 8 - Number(length))
  const last = octets.at(-1) ?? 0
  const before = octets.slice(0, -1)
  return Array.from({ length: count }, (_, at) => `${[...before, last + at].join(".")}.`)
}
