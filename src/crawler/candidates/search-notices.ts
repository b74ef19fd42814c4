import type { Evidence, NoticeCandidate, Press, Pressable, Visit } from "../evidence.ts"
import type { CrawlPlan } from "../plan.ts"
import type { NotVisited, PageToVisit, Visitor } from "../visitor.ts"
import { addressKey } from "./address-key.ts"
import { footerLinks } from "./footer-links.ts"
import { inJapanese } from "./in-japanese.ts"
import { madeByPressing } from "./made-by-pressing.ts"
import { type NoticeLink, noticeLinks } from "./notice-links.ts"
import { unansweredBy } from "./unanswered-by.ts"
import { worthPressing } from "./worth-pressing.ts"

/** Documents opened in search of the notice, at most; those that name it outright come first. */
const mostCandidates = 8

/** Rules and maps of the site opened, at most, where no link names the notice. */
const mostRules = 4

/** Other pages of the footer opened, at most, where no link names the notice or privacy. */
const mostOthers = 4

export interface NoticeSearch {
  /** How each document was met that may be the notice, by address. */
  readonly foundBy: ReadonlyMap<string, NoticeCandidate["foundBy"]>
  /** Visits (ids) in which pages were opened once more to press what may lead to the notice. */
  readonly pressed: ReadonlySet<string>
  /** Pages of the footer (addresses) that nothing calls the notice: of no account where they cannot be read. */
  readonly tried: ReadonlySet<string>
  /** Follows what a visitor may take for the notice on a page, and on the documents found so. */
  readonly from: (visit: Visit | NotVisited) => Promise<void>
  readonly declared: () => Promise<void>
  readonly left: () => Evidence["notVisited"]
}

type Opening = Pick<Visitor, "visit" | "knows">

export interface SearchPlan extends Pick<CrawlPlan, "vocabulary" | "notice"> {
  /** Whether pages are opened once more to press what may lead to the notice. Default: yes. */
  readonly presses?: boolean
}

/** Searches the notice from what was opened, each document once. */
export function searchNotices(
  { vocabulary, notice, presses = true }: SearchPlan,
  visitor: Opening,
): NoticeSearch {
  const foundBy = new Map<string, NoticeCandidate["foundBy"]>()
  const left = new Map<string, string>()
  const pressed = new Set<string>()
  const tried = new Set<string>()
  const cut = new Set<string>()
  const unpressed = new Set<string>()
  /** Documents on privacy or on the site itself that are all there is to follow: the notice may be one more link away. */
  const hubs = new Set<string>()
  const opened = { candidates: 0, rules: 0, others: 0 }

  const open = async (
    url: string,
    how: NoticeCandidate["foundBy"],
    referrer?: string,
  ): Promise<Visit | NotVisited> => {
    foundBy.set(addressKey(url), how)
    const visit = await visitor.visit({
      url,
      kind: "notice",
      ...(referrer === undefined ? {} : { referrer }),
    })
    await from(visit)
    return visit
  }
  /** Whether one more of its kind may be opened; it is counted then. */
  const hasRoom = (rank: NoticeLink["rank"]): boolean => {
    const [kind, most] = roomOf(rank)
    if (opened[kind] >= most) return false
    opened[kind] += 1
    return true
  }
  /** What is opened for its own sake is a candidate as well when a link names it. */
  const follow = async (link: NoticeLink, page: Visit): Promise<void> => {
    const { url, foundBy: how, linkText, rank } = link
    const key = addressKey(url)
    if (foundBy.has(key)) return
    if (visitor.knows(url)) foundBy.set(key, how)
    else if (!hasRoom(rank)) {
      if (rank < 4) left.set(key, url)
    } else {
      left.delete(key)
      const visit = await open(url, how, page.finalUrl)
      if (presses && isOnlyReachedByPressing(visit, link, page)) await press(page, { alsoLink: linkText })
    }
  }
  const followAll = async (page: Visit, pressables: readonly Pressable[]): Promise<void> => {
    const isHub = page.kind === "notice" && hubs.has(addressKey(page.url))
    const from = isHub ? "hub" : page.kind
    const named = linksToFollow(from, noticeLinks(pressables, vocabulary, isHub))
    const links = [...named, ...otherWays(page, pressables, named)]
    for (const { url } of links.filter(({ rank }) => rank === 5)) tried.add(addressKey(url))
    if (page.kind === "page")
      for (const { url, rank } of links) if (rank === 2 || rank === 4) hubs.add(addressKey(url))
    await Promise.all(links.map((link) => follow(link, page)))
  }
  const press = async (page: Visit, how: NonNullable<PageToVisit["press"]>): Promise<void> => {
    const visit = await visitor.visit({ url: page.finalUrl, kind: "notice", press: how })
    const looked = "page" in visit && visit.page !== undefined
    if (!looked || unansweredBy(visit, vocabulary).length > 0) unpressed.add(page.finalUrl)
    if (!looked) return
    pressed.add(visit.id)
    if (isCut(visit)) cut.add(visit.finalUrl)
    const shown = (visit.presses ?? []).flatMap(shownBy)
    await followAll({ ...visit, kind: "page" }, [...(visit.page?.pressables ?? []), ...shown])
  }
  const from = async (visit: Visit | NotVisited): Promise<void> => {
    if (!("page" in visit) || !visit.page) return
    const { page, kind } = visit
    if (isCut(visit)) cut.add(visit.finalUrl)
    await Promise.all([
      followAll(visit, page.pressables),
      ...(presses && kind === "page" && worthPressing(page, vocabulary) ? [press(visit, {})] : []),
    ])
  }
  return {
    foundBy,
    pressed,
    tried,
    from,
    declared: async () => {
      if (notice !== undefined) await open(notice, "declared")
    },
    left: () => [
      ...[...left.values()].map((url) => ({ url, reason: "candidate-limit" })),
      ...[...cut].map((url) => ({ url, reason: "press-limit" })),
      ...[...unpressed].map((url) => ({ url, reason: "not-pressed" })),
    ],
  }
}

/** As what a link counts, and how many of these are opened. */
function roomOf(rank: NoticeLink["rank"]): readonly ["candidates" | "rules" | "others", number] {
  if (rank === 5) return ["others", mostOthers]
  return rank === 4 ? ["rules", mostRules] : ["candidates", mostCandidates]
}

/** Not all was pressed, and presses show what the document does not hold: there may be more. */
function isCut(visit: Visit): boolean {
  return visit.pressLimit === true && madeByPressing(visit).length > 0
}

/** The links a press brought into sight, or the address it led to. */
function shownBy({ presses, pressables, loaded, label, url, region }: Press): readonly Pressable[] {
  if (!loaded) return pressables.map((one) => ({ ...one, presses }))
  const place = region as Pressable["region"]
  return [{ kind: "link", text: label, href: url, region: place, visible: true, presses: presses - 1 }]
}

/** A client-side route that the server does not know: there for who presses the link, and for nobody else. */
function isOnlyReachedByPressing(
  visit: Visit | NotVisited,
  { url, foundBy, rank }: NoticeLink,
  page: Visit,
): boolean {
  if (!("page" in visit) || visit.status === undefined || visit.status < 400) return false
  return foundBy === "link" && rank <= 1 && URL.parse(url)?.host === URL.parse(page.finalUrl)?.host
}

/** Where no link of a page names the notice or privacy, the rest of its footer; from a foreign document the Japanese one. */
function otherWays(
  { kind, page, finalUrl }: Visit,
  pressables: readonly Pressable[],
  named: readonly NoticeLink[],
): readonly NoticeLink[] {
  if (kind === "notice") return page ? inJapanese(page) : []
  if (named.some(({ rank }) => rank <= 3)) return []
  const followed = new Set(named.map(({ url }) => url))
  return footerLinks(pressables, finalUrl).filter(({ url }) => !followed.has(url))
}

/**
 * From a page all that may lead to the notice, the rules of the site only where no link in sight names it; from a
 * document found so only what names it, from a hub of privacy pages these too. What a visitor cannot see as the page
 * is may stand in a closed menu: opened where it names the notice, so that it is not called missing.
 */
function linksToFollow(from: Visit["kind"] | "hub", links: readonly NoticeLink[]): readonly NoticeLink[] {
  const isNamed = links.some(({ rank, foundBy }) => rank <= 1 && foundBy === "link")
  const farthest = { page: isNamed ? 3 : 4, hub: isNamed ? 1 : 2, notice: 1 }[from]
  return links.filter(({ rank, foundBy }) => rank <= 1 || (rank <= farthest && foundBy !== "source-only"))
}
