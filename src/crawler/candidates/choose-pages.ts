import type { Pressable } from "../evidence.ts"
import { withoutFragment } from "./notice-links.ts"

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
  ["form", /\/(contact|inquiry|form|entry|toiawase|otoiawase|apply|signup|register)(\/|$|\?|\.)/i],
  [
    "article",
    /\/(article|articles|news|post|posts|story|entry|detail|item|items|p)\/[^/]*\d|\/\d{4}\/\d{1,2}\/|\d{5,}/i,
  ],
]

/** Addresses that would change something or leave the service, never opened by choice. */
const neverOpened =
  /\/(log-?in|log-?out|sign-?in|sign-?out|cart|checkout|purchase|order|mypage|account|unsubscribe|delete)(\/|$|\?|\.)/i
const notAPage = /\.(pdf|zip|jpe?g|png|gif|webp|svg|mp4|mp3|xml|rss|json|csv|xlsx?|docx?)$/i

/**
 * Chooses further pages of the same site by kind, in turn, so that few visits meet many kinds of page. Only
 * visible links of the same host; `known` addresses are left out. The rest comes back as not visited.
 */
export function choosePages(
  pressables: readonly Pressable[],
  {
    start,
    count,
    known,
  }: { readonly start: string; readonly count: number; readonly known: ReadonlySet<string> },
): { readonly chosen: readonly ChosenPage[]; readonly left: readonly ChosenPage[] } {
  const urls = [...new Set(pressables.flatMap((pressable) => sameSiteAddress(pressable, start)))].filter(
    (url) => !known.has(url),
  )
  const pages = urls.map((url) => ({ url, kind: kindOf(url) }))
  const byKind = Map.groupBy(pages, ({ kind }) => kind)
  const inTurn = Array.from({ length: pages.length }, (_, turn) =>
    kindsInTurn.flatMap((kind) => byKind.get(kind)?.[turn] ?? []),
  ).flat()
  return { chosen: inTurn.slice(0, count), left: inTurn.slice(count) }
}

function sameSiteAddress({ href, visible, kind }: Pressable, start: string): string[] {
  if (kind !== "link" || !visible || href === undefined) return []
  const url = URL.parse(withoutFragment(href))
  if (!url || url.host !== URL.parse(start)?.host || !url.protocol.startsWith("http")) return []
  return notAPage.test(url.pathname) || neverOpened.test(url.pathname) ? [] : [url.href]
}

/** The kind of page an address looks like. A path of one part without a number is a section. */
export function kindOf(address: string): PageKind {
  const url = URL.parse(address)
  const path = `${url?.pathname ?? ""}${url?.search ?? ""}`
  const named = pathWords.find(([, pattern]) => pattern.test(path))?.[0]
  if (named) return named
  return (url?.pathname.split("/").filter(Boolean).length ?? 0) === 1 ? "section" : "other"
}
