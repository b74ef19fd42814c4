import type { PageHop, PageRequest } from "./page-request.ts"

/**
 * Gives each hop the network's own reports (`*ExtraInfo`). They carry no address and may come before or after the
 * hop they belong to, but in order; hops that never reached the network (cache, internal redirect) have none.
 */
export function joinExtras({ hops, sentExtras, receivedExtras }: PageRequest): PageHop[] {
  // Asked for while the visit runs, it may have been joined otherwise before more was known.
  for (const hop of hops) {
    delete hop.sentExtra
    delete hop.receivedExtra
  }
  const onNetwork = hops.filter((hop) => hop.expectsExtra !== false)
  onNetwork.forEach((hop, index) => {
    const sent = sentExtras[index]
    const received = receivedExtras[index]
    if (sent) hop.sentExtra = sent
    if (received) hop.receivedExtra = received
  })
  return hops
}
