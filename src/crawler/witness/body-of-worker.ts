import { type Pair, requestName } from "./match.ts"
import type { PageHop } from "./page/page-request.ts"

/**
 * A service worker that passes a page's request on (`fetch(event.request)`) has its body from the page: what the worker
 * is not shown of it, the page's own hop has, which is not sent itself. Same method, address and size tell that they are one.
 */
export function withBodiesOfPages(pairs: readonly Pair[], notSent: readonly PageHop[]): readonly Pair[] {
  const given = Map.groupBy(
    notSent.filter(({ body }) => body && !body.incomplete),
    requestName,
  )
  if (given.size === 0) return pairs
  return pairs.map((pair) => {
    const { page, wire } = pair
    const size = wire?.bodySize ?? 0
    if (page?.target.type !== "service_worker" || size === 0 || page.body?.size === size) return pair
    const alike = given.get(requestName(page)) ?? []
    const at = alike.findIndex(({ body }) => body?.size === size)
    const [hop] = at < 0 ? [] : alike.splice(at, 1)
    return hop?.body ? { ...pair, page: { ...page, hasBody: true, body: hop.body } } : pair
  })
}
