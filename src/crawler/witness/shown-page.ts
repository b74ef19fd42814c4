import type { ShownDocument } from "../evidence.ts"
import { siteOf } from "./interest.ts"
import type { WireHop } from "./wire/wire-request.ts"

/**
 * The top page a request belongs to that only the wire saw: the last one shown by then of the site its isolation key
 * names, the one its referrer names before others. `startedAt` in ms since the epoch.
 */
export function shownPage(
  { topSite, sentAt, at, sent = [] }: WireHop,
  documents: readonly ShownDocument[],
  startedAt: number,
): string | undefined {
  const by = (sentAt ?? at) - startedAt
  const shown = documents.filter(
    (one) =>
      one.top &&
      one.at <= by &&
      /^https?:/.test(one.url) &&
      (topSite === undefined || siteOf(one.url) === topSite),
  )
  const referrer = sent.find(([name]) => name === "referer")?.[1]
  // To other origins browsers tell the origin alone, which looks like the address of the site's first page.
  const whole = referrer !== undefined && URL.parse(referrer)?.href !== `${URL.parse(referrer)?.origin}/`
  return ((whole && shown.findLast((one) => one.url === referrer)) || shown.at(-1))?.url
}

/** Where a request came from that only the wire saw: its referrer, if of the origin that started it, or that origin. */
export function wireOrigin({ initiator, sent = [] }: WireHop): string | undefined {
  const origin = /^https?:[^\s\]]*/.exec(initiator ?? "")?.[0]
  if (origin === undefined) return undefined
  const referrer = sent.find(([name]) => name === "referer")?.[1]
  return referrer && URL.canParse(referrer) && new URL(referrer).origin === origin ? referrer : origin
}
