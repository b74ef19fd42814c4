/** A path shorter than this may be anything (`/ja`, `/top`). */
const shortestPath = 6

/**
 * The texts that stand for a page's address once fragment, scheme, trailing slash and percent-encoding are left
 * aside: the whole of it, and, where the path is long enough to be no chance, without its query and without its host.
 */
export function addressKeys(address: string): readonly string[] {
  const url = URL.parse(address)
  if (!url) return []
  const path = keyOf(url.pathname)
  const keys = [keyOf(url.host + url.pathname, url.search)]
  if (url.pathname.length < shortestPath) return keys
  return [...new Set([...keys, keyOf(url.host + url.pathname), path, keyOf(url.pathname, url.search)])]
}

/** What a sent text would be among the keys of an address; undefined where it has not the form of one. */
export function addressKey(sent: string): string | undefined {
  const absolute = /^(?:(?:https?|wss?):)?\/\//i.test(sent)
  if (absolute || /^[\w-]+(\.[\w-]+)+(:\d+)?\/\S/.test(sent)) {
    const url = URL.parse(absolute ? sent.replace(/^\/\//, "https://") : `https://${sent}`)
    return url ? keyOf(url.host + url.pathname, url.search) : undefined
  }
  if (!sent.startsWith("/") || sent.length < shortestPath) return undefined
  const [path = "", query] = sent.replace(/#.*$/s, "").split("?", 2)
  return keyOf(path, query === undefined ? "" : `?${query}`)
}

function keyOf(path: string, search = ""): string {
  return decoded(`${path.replace(/\/$/, "")}${search}`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A stray percent sign: compared as it stands.
  }
}
