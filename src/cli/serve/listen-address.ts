import { isIP } from "node:net"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** Where the server listens; `host` without brackets. */
export interface ListenAddress {
  readonly host: string
  readonly port: number
}

/** After the article: 27-12. */
export const USUAL_PORT = 2712

/** `8080`, `0.0.0.0:8080`, `[::1]:8080`; loopback and the usual port where nothing is said. Throws a `KnownFailure`. */
export function listenAddress(given: unknown): ListenAddress {
  if (given === undefined) return { host: "127.0.0.1", port: USUAL_PORT }
  const text = String(given)
  const found = /^(?:(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+)):)?(\d{1,5})$/i.exec(text)
  const [, six, name, port] = found ?? []
  if (found === null || Number(port) > 65_535 || (six !== undefined && isIP(six) !== 6))
    throw new KnownFailure(EXIT.usage, "listen", { given: text })
  return { host: six ?? name ?? "127.0.0.1", port: Number(port) }
}

/** Whether only this machine can reach it. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^::ffff:/i, "")
  return host === "localhost" || host === "::1" || (isIP(bare) === 4 && bare.startsWith("127."))
}

/** As it is written in an address. */
export function addressOf({ host, port }: ListenAddress): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/`
}
