import type { RefusedSend } from "../evidence.ts"
import { requestName } from "../witness/match.ts"
import type { PageHop } from "../witness/page/page-request.ts"
import { browserOwnRule } from "../witness/wire/browser-own.ts"
import type { WireHop } from "../witness/wire/wire-request.ts"
import { isPrivateAddress } from "./private-address.ts"

/** Net errors, by Chromium's names and numbers, of a browser that is kept to the public Internet. */
const notFound = ["net::ERR_NAME_NOT_RESOLVED", -105] as const
const refusals: readonly (string | number)[] = [
  // There is no other proxy than the one nobody answers at.
  ...["net::ERR_PROXY_CONNECTION_FAILED", -130],
  // The browser's own check once it was connected (Local Network Access).
  ...["net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS", -385],
]

/** Whether a browser that is kept to the public Internet failed to send because the address lies outside. */
export function isRefusedOutside(error: string | number, url: string): boolean {
  if (refusals.includes(error)) return true
  return notFound.some((one) => one === error) && isPrivateAddress(URL.parse(url)?.hostname ?? "")
}

/** What pages of a visit would have sent outside the public Internet and did not, in the order of time. */
export function refusedSends(
  { wire, page }: { readonly wire: readonly WireHop[]; readonly page: readonly PageHop[] },
  startedAt: number,
): readonly RefusedSend[] {
  const pages = new Map(page.map((hop) => [requestName(hop), hop.page]))
  return wire
    .filter(
      ({ sent, error, url }) => sent === undefined && error !== undefined && isRefusedOutside(error, url),
    )
    .filter((hop) => browserOwnRule(hop) === undefined)
    .toSorted((a, b) => a.at - b.at)
    .map((hop) => {
      const shown = pages.get(requestName(hop))
      return {
        ...{ at: Math.max(0, hop.at - startedAt), method: hop.method, url: hop.url },
        ...(shown && { page: shown }),
      }
    })
}
