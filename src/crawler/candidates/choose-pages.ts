import type { Pressable } from "../evidence.ts"
import { addressKey } from "./address-key.ts"
import { changesSomething } from "./changes-something.ts"

/** Kinds of page that carry different tags. */
export type PageKind = "section" | "article" | "video" | "search" | "form" | "other"

export interface ChosenPage {
  readonly url: string
  readonly kind: PageKind
}

const kindsInTurn: readonly PageKind[] = ["article", "section", "video", "search", "form", "other"]

const pathWords: readonly (readonly [PageKind, RegExp])[] = [
  ["video", /\/(video|videos|movie|movies|watch|live|douga)(\/|$|\?|\.)/i],
  ["search", /\/(search|kensaku|find)(\/|$|\?|\.)|[?&](q|query|keyword|word)=/i],
  [
    "article",
    /\/(article|articles|news|post|posts|story|entry|detail|item|items|p)\/[^/]*\d|\/\d{4}\/\d{1,2}\/|\d{5,}/i,
  ],
  ["form", /\/(contact|inquiry|form|entry|toiawase|otoiawase|apply|signup|register)(\/|$|\?|\.)/i],
]

const notAPage = /\.(pdf|zip|jpe?g|png|gif|webp|svg|mp4|mp3|xml|rss|json|csv|xlsx?|docx?)$/i

/**
 * Chooses further pages of the same site by kind, in turn, so that few visits meet many kinds of page. Only
 * visible links of the same host; `known` addresses (as `addressKey` writes them) are left out. The rest comes back as not visited.
 */
export function choosePages(
  pressables: readonly Pressable[],
  {
    start,
    count,
    known,
  }: { readonly start: string; readonly count: number; readonly known: ReadonlySet<string> },
): { readonly chosen: readonly ChosenPage[]; readonly left: readonly ChosenPage[] } {
  const urls = pressables.flatMap((pressable) => sameSiteAddress(pressable, start))
  const bySlash = new Map(urls.filter((url) => !known.has(url)).map((url) => [url.replace(/\/$/, ""), url]))
  const pages = [...bySlash.values()].map((url) => ({ url, kind: kindOf(url) }))
  const byKind = Map.groupBy(pages, ({ kind }) => kind)
  const inTurn = Array.from({ length: pages.length }, (_, turn) =>
    kindsInTurn.flatMap((kind) => byKind.get(kind)?.[turn] ?? []),
  ).flat()
  return { chosen: inTurn.slice(0, count), left: inTurn.slice(count) }
}

function sameSiteAddress({ href, visible, kind, text }: Pressable, start: string): string[] {
  if (kind !== "link" || !visible || href === undefined) return []
  const url = URL.parse(addressKey(href))
  if (!url || url.host !== URL.parse(start)?.host || !url.protocol.startsWith("http")) return []
  return notAPage.test(url.pathname) || changesSomething(url, text) ? [] : [url.href]
}

/** The kind of page an address looks like. A path of one part without a number is a section. */
export function kindOf(address: string): PageKind {
  const url = URL.parse(address)
  const path = `${url?.pathname ?? ""}${url?.search ?? ""}`
  const named = pathWords.find(([, pattern]) => pattern.test(path))?.[0]
  if (named) return named
  return (url?.pathname.split("/").filter(Boolean).length ?? 0) === 1 ? "section" : "other"
}
