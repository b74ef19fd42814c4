import type { Visit } from "../../../src/crawler/evidence.ts"
import { addressOf, type ReceivedRequest } from "../../../src/demo/received.ts"
import type { Kind } from "./kinds.ts"

/** Whether a request is of the visit to this host: sent to it, or naming it as where it came from. */
function isOf(host: string): (request: ReceivedRequest) => boolean {
  return (request) =>
    request.host === host || `${request.path} ${request.headers.referer ?? ""}`.includes(host)
}

/** What arrived of a visit and is not in its record: `METHOD address`, once per missing request. */
export function missing(
  visit: Visit,
  arrived: readonly ReceivedRequest[],
  { sentAgain = false }: Pick<Kind, "sentAgain">,
): readonly string[] {
  const recorded = new Map<string, number>()
  for (const { method, url } of visit.sends) count(recorded, `${method} ${url}`, 1)
  const left: string[] = []
  for (const request of arrived.filter(isOf(new URL(visit.url).hostname))) {
    const key = `${request.method} ${addressOf(request).href}`
    if ((recorded.get(key) ?? 0) > 0) count(recorded, key, sentAgain ? 0 : -1)
    else left.push(key.slice(0, 200))
  }
  return left
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** Body of the request every hostile page sends before anything else, where it was recorded. */
export function firstWords(visit: Visit): string | undefined {
  const host = new URL(visit.url).hostname
  return visit.sends.find(({ url }) => url === `https://${host}/before`)?.body.text
}
