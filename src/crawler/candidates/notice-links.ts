import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { isRoute } from "../evidence/place-of.ts"
import type { Pressable } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"
import { shownDocument } from "./shown-document.ts"

/**
 * A link that may lead to the notice. Lower `rank` first: 0 says so outright, 1 by a known name or by the sentence it
 * stands in, 2 leads to a privacy policy, 3 only its address hints at it, or a title in the text that speaks of it, 4
 * leads to the rules of the site, 5 stands in the footer (`footer-links.ts`).
 */
export interface NoticeLink {
  readonly url: string
  readonly linkText: string
  readonly rank: 0 | 1 | 2 | 3 | 4 | 5
  readonly foundBy: "link" | "source-only" | "url-hint"
  readonly presses: number
  readonly region: string
}

/** Never opened, whatever the link's words are. */
const endsSomething = /(log|sign)[-_]?(out|off)|unsubscribe|taikai|[/=]delete\b/i

/** Privacy pages often hold the notice as a section; they come after links that name it. */
export const privacyWords: readonly string[] = ["プライバシー", "個人情報", "privacy"]

/** How links to privacy pages speak that say neither: お客様情報の取り扱い. */
export const handlingWords: readonly string[] = ["情報", "データ"].flatMap((what) =>
  ["の取扱", "の取り扱", "取扱", "取り扱"].map((how) => `${what}${how}`),
)

/**
 * The links of a page that may lead to the notice, best first, each address once. `isHub`: the page is on privacy
 * itself, so that its own text leads there as well, not its menus alone.
 */
export function noticeLinks(
  pressables: readonly Pressable[],
  vocabulary: Vocabulary,
  isHub = false,
): readonly NoticeLink[] {
  const rankOf = ranker(vocabulary, isHub)
  const links = pressables.flatMap((pressable) => {
    const { href } = pressable
    if (href === undefined || !/^https?:/.test(href) || endsSomething.test(href)) return []
    const rank = rankOf(pressable, href)
    return rank === undefined
      ? []
      : [noticeLink(pressable, shownDocument(isRoute(href) ? href : withoutFragment(href)), rank)]
  })
  const likelihood = likelihoodOfRules(vocabulary)
  const sorted = links.sort(
    (a, b) =>
      Number(a.foundBy === "source-only") - Number(b.foundBy === "source-only") ||
      a.rank - b.rank ||
      (a.rank === 4 ? likelihood(a) - likelihood(b) : 0),
  )
  return [...new Map(sorted.toReversed().map((link) => [link.url, link])).values()].reverse()
}

function noticeLink(pressable: Pressable, url: string, rank: NoticeLink["rank"]): NoticeLink {
  const seen = pressable.visible || pressable.presses !== undefined
  return {
    url,
    linkText: pressable.text,
    rank,
    foundBy: seen ? (rank >= 3 ? "url-hint" : "link") : "source-only",
    presses: 1 + (pressable.presses ?? 0),
    region: pressable.region,
  }
}

type Ranker = (pressable: Pressable, href: string) => NoticeLink["rank"] | undefined

function ranker(vocabulary: Vocabulary, isHub: boolean): Ranker {
  const explicit = vocabulary.explicitNoticeWords.map(foldedText)
  const known = new Set([...vocabulary.noticeLinkTexts, ...vocabulary.noticeTitles].map(foldedText))
  const hints = vocabulary.urlPathHints.map((hint) => hint.toLowerCase())
  const isAnnounced = announcedBy(vocabulary)
  const isOfRules = leadsToRules(vocabulary)
  const speaksOfIt = speaksOfSending(vocabulary)
  /** Whether the link is the notice's own by a known name, by the words around it, or by what it speaks of. */
  const isKnown = ({ about, region }: Pressable, folded: string): boolean => {
    if (known.has(folded) && !isOfPrivacy(folded)) return true
    return isAnnounced(foldedText(about ?? "")) || ((isHub || region !== "main") && speaksOfIt(folded))
  }
  return (pressable, href) => {
    const folded = foldedText(pressable.text)
    if (explicit.some((word) => folded.includes(word))) return 0
    if (isKnown(pressable, folded)) return 1
    if (isOfPrivacy(folded) || known.has(folded) || isOfHandling(folded)) return 2
    if (hintedBy(href, hints) || (isTitle(folded) && speaksOfIt(folded))) return 3
    return isOfRules(pressable, folded) ? 4 : undefined
  }
}

function isOfPrivacy(folded: string): boolean {
  return privacyWords.some((word) => folded.includes(word))
}

function isOfHandling(folded: string): boolean {
  return folded.length <= mostOfRules && handlingWords.some((word) => folded.includes(word))
}

/** Whether the words around a link that says nothing itself (こちら) say that it leads to the notice. */
function announcedBy({ explicitNoticeWords, noticeTitles, optOutLinkParts }: Vocabulary) {
  const names = [...explicitNoticeWords, ...noticeTitles].map(foldedText)
  const others = optOutLinkParts.map(foldedText)
  return (around: string): boolean =>
    names.some((name) => around.includes(name)) && !others.some((word) => around.includes(word))
}

/** Longer link texts (characters) are articles and whole cards of a list. Own threshold. */
const mostOfParts = 80

/** Longer link texts (characters) are no titles of a site's own pages. Own threshold. */
const mostOfTitle = 40

/** Whether a link's words are called as a page about the site is, and not as an article is. */
function isTitle(folded: string): boolean {
  return folded.length <= mostOfTitle && /(について|に関して|一覧|方針|ポリシー|公表|表示|送信)$/.test(folded)
}

/** Whether the words of a link speak of what a notice states, without naming it outright. */
function speaksOfSending({ noticeLinkParts, optOutLinkParts }: Vocabulary) {
  const parts = noticeLinkParts.map(foldedText)
  const others = optOutLinkParts.map(foldedText)
  return (folded: string): boolean =>
    folded.length <= mostOfParts &&
    parts.some((part) => folded.includes(part)) &&
    !others.some((word) => folded.includes(word))
}

/** Longer link texts (characters) are headlines. Own threshold. */
const mostOfRules = 20

/** Whether a link outside of the text leads to the rules of the site. */
function leadsToRules({ siteRuleLinkParts }: Vocabulary) {
  const parts = siteRuleLinkParts.map(foldedText)
  return ({ region }: Pressable, folded: string): boolean =>
    region !== "main" && folded.length <= mostOfRules && parts.some((part) => folded.includes(part))
}

/** The rules of a site in the order in which the vocabulary has them, the likeliest first. */
function likelihoodOfRules({ siteRuleLinkParts }: Vocabulary): (link: NoticeLink) => number {
  const parts = siteRuleLinkParts.map(foldedText)
  return ({ linkText }) => parts.findIndex((part) => foldedText(linkText).includes(part))
}

/** A hint must be a whole part of the path: `/external/` hints, `/external-news/` does not. */
function hintedBy(href: string, hints: readonly string[]): boolean {
  const path = URL.parse(href)?.pathname.toLowerCase() ?? ""
  const parts = path.split("/").map((part) => part.replace(/\.[a-z]+$/, ""))
  return hints.some((hint) => (hint.includes("/") ? path.includes(`/${hint}`) : parts.includes(hint)))
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "")
}
