import type { Visit } from "./visit.ts"

/** Marks, as a fragment, what has no address of its own: the page's address with the words that were pressed. */
const ownMark = "#gaibu:"

/** The address of what a press showed at a page's own address. The same words always give the same address. */
export function pressedPlace(page: string, label: string): string {
  const words = label.normalize("NFKC").replace(/\s+/gu, "").slice(0, 100)
  return `${page.replace(/#.*$/, "")}${ownMark}${encodeURIComponent(words)}`
}

/** An address as a place a visitor can be at: without fragment, unless what stands there has no other address. */
export function placeOf(url: string): string {
  return url.includes(ownMark) || isRoute(url) ? url : url.replace(/#.*$/, "")
}

/** A fragment that is a path of its own (`#/`, `#!/`): client-side routes, not a part of the page. */
export function isRoute(url: string): boolean {
  return /#!?\//.test(url)
}

/** Where a visit arrived, with the client-side route it shows. */
export function arrivedAt({ finalUrl, page }: Pick<Visit, "finalUrl" | "page">): string {
  return page && isRoute(page.url) ? page.url : finalUrl
}
