import { BlockList, isIP } from "node:net"

/** Address space that is not the public Internet's (IANA special-purpose registries; RFC 6890 and its updates). */
export const notPublicNets: readonly string[] = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "::/127",
  "64:ff9b:1::/48",
  "100::/64",
  "2001:db8::/32",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
]

const notPublic = new BlockList()
for (const net of notPublicNets) {
  const [address = "", prefix] = net.split("/")
  notPublic.addSubnet(address, Number(prefix), isIP(address) === 6 ? "ipv6" : "ipv4")
}

/**
 * Whether a host is an address outside the public Internet, or a name that always is (RFC 6761, RFC 6762). Other names
 * are not looked up here: what counts in the end is the address that was connected to.
 */
export function isPrivateAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare
  const version = isIP(mapped)
  if (version === 0) return /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/.test(bare)
  return notPublic.check(mapped, version === 6 ? "ipv6" : "ipv4")
}
