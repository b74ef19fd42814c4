/** A path shorter than this may be anything (`/ja`, `/top`). */
const shortestPath = 6

/**
 * Whether a text is the address of a page: equal but for fragment, trailing slash and percent-encoding, or its
 * path (with or without query) alone, where that is long enough to be no chance.
 */
export function isSameAddress(sent: string, address: string): boolean {
  const page = URL.parse(address)
  if (!page) return false
  if (/^https?:\/\//i.test(sent)) return comparable(sent) === comparable(address)
  const host = sent.startsWith("//") ? "" : page.host
  if (host && sent.startsWith(`${host}/`))
    return comparable(`${page.protocol}//${sent}`) === comparable(address)
  if (!sent.startsWith("/") || sent.length < shortestPath) return false
  const path = decoded(sent)
  return [page.pathname, page.pathname + page.search].some((one) => decoded(one) === path)
}

function comparable(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  return decoded(`${url.origin}${url.pathname.replace(/\/$/, "")}${url.search}`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/#.*$/, ""))
  } catch {
    return text // A stray percent sign: compared as it stands.
  }
}
