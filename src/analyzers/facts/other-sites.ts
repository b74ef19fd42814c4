import type { Evidence } from "../../crawler/evidence.ts"
import { comparable } from "./notice/plain-text.ts"
import type { ReadEntry, ReadNotice } from "./notice/read-notice.ts"
import type { Reading } from "./notice/reading.ts"
import { hostOf } from "./party/domain.ts"

/**
 * The notices with the entries marked (`elsewhere`) that state a destination for another site or app of the operator or
 * its group: under the heading of another where one of the same kind names the audited one or it says that it is a group
 * company's, and for apps where the site is audited and the other way round. That they count for it too is for a person to say.
 */
export function markOtherSites(
  notices: readonly ReadNotice[],
  evidence: Pick<Evidence, "target" | "declared" | "visits">,
  reading: Reading,
): readonly ReadNotice[] {
  const names = ownNames(evidence)
  const kind = evidence.target.kind === "app" ? "web" : "app"
  const all = notices.flatMap((notice) => notice.entries.map((entry) => kindOf(entry, notice, reading)))
  const others = !callsItselfApp(evidence) && all.some((one) => one !== kind) ? kind : undefined
  return notices.map((notice) => {
    const headed = underOthers(notice.entries, { names, reading })
    return {
      ...notice,
      entries: notice.entries.map((entry) =>
        headed.has(entry) || (others !== undefined && kindOf(entry, notice, reading) === others)
          ? { ...entry, elsewhere: true }
          : entry,
      ),
    }
  })
}

/** Shorter names (characters) stand in too many words. Own threshold. */
const shortest = 3

/** The names by which a heading means the audited site: as declared, its host, and what its pages' titles share. */
function ownNames({ target, declared, visits }: Pick<Evidence, "target" | "declared" | "visits">) {
  const { operator, services } = declared
  const pages = visits.filter(({ kind, page }) => kind === "page" && page !== undefined)
  const titles = new Map(pages.map(({ finalUrl, page }) => [finalUrl, page?.title ?? ""]))
  const parts = [...titles.values()].flatMap((title) => [...new Set(partsOf(title).map(comparable))])
  const shared = parts.filter((part) => parts.indexOf(part) !== parts.lastIndexOf(part))
  const said = [operator?.name, ...(operator?.aliases ?? []), ...services.map(({ name }) => name)]
  const all = [...said, target.name, hostOf(target.url).replace(/^www\./, "")].map((name) =>
    comparable(name ?? ""),
  )
  return [...new Set([...all, ...shared])].filter((name) => name.length >= shortest)
}

/** A site that calls itself an app in its name or its pages' titles: what is said of the app is said of it. */
function callsItselfApp({
  target,
  declared,
  visits,
}: Pick<Evidence, "target" | "declared" | "visits">): boolean {
  if (target.kind === "app") return false
  const names = [
    target.name,
    ...(declared.operator?.aliases ?? []),
    ...declared.services.map(({ name }) => name),
  ]
  const titles = visits.flatMap(({ kind, page }) => (kind === "page" ? [page?.title] : []))
  return [...names, ...titles].some((text) => /アプリ|\bapp\b/iu.test(text ?? ""))
}

function partsOf(title: string): readonly string[] {
  return title
    .split(/[|｜–—-]| [:：] /u)
    .map((part) => part.trim())
    .filter(Boolean)
}

interface HeadingGround {
  readonly names: readonly string[]
  readonly reading: Reading
}

/** Entries under a heading that is another site's name, beside a heading that is the audited one's. */
function underOthers(entries: readonly ReadEntry[], ground: HeadingGround): ReadonlySet<ReadEntry> {
  const deepest = Math.max(0, ...entries.map(({ chapters = [] }) => chapters.length))
  const depths = Array.from({ length: deepest }, (_, depth) => depth)
  const found = depths.flatMap((depth) => {
    const beside = Map.groupBy(entries, ({ chapters = [] }) => chapters.slice(0, depth).join("\n"))
    return [...beside.values()].flatMap((group) => underOthersAt(depth, group, ground))
  })
  return new Set(found)
}

/** The same among headings that stand side by side. */
function underOthersAt(depth: number, group: readonly ReadEntry[], ground: HeadingGround) {
  const headed = group.filter(({ chapters = [] }) => chapters[depth] !== undefined)
  const headings = [...Map.groupBy(headed, ({ chapters = [] }) => chapters[depth] ?? "")]
  const sites = headings.filter(([text, under]) => namesNobody(text, under))
  const hasOwn = sites.some(([text]) => isOwn(text, ground))
  const others = sites.filter(([text]) => isOfGroup(text, ground) || (hasOwn && isOfAnother(text, ground)))
  return others.flatMap(([, under]) => under)
}

/** Whether a heading says that it is of the site of another company of the group: needs no own one beside it. */
function isOfGroup(text: string, ground: HeadingGround): boolean {
  if (isOwn(text, ground) || /共通|全て|すべて|全サイト|各|当社|弊社|及び|および|ならびに|並びに/u.test(text))
    return false
  return /(グループ|関連|関係|子|親)会社/u.test(text) && /(サイト|サービス|アプリ|ホームページ)/u.test(text)
}

/** What stands beside a name in the heading of its chapter: 株式会社みせ in brackets, における外部送信について. */
const beside =
  /[（(「『[【][^（(「『[【]*[）)」』\]】]|(?:における|での|で利用する|をご利用|の(?=外部送信|利用者情報)).*$|について$|に関して$|公式(?:サイト|ホームページ)|(?:web|ウェブ)?サイト$|ホームページ$|^\s*[\d０-９①-⑳.．、]+/giu

function bare(text: string): string {
  return comparable(text.replace(beside, ""))
}

function isOwn(text: string, { names }: HeadingGround): boolean {
  return names.some((name) => comparable(text).includes(name))
}

/** Words of headings that hold for all sites, or head a matter and no site. */
const ofAll =
  /(共通|全て|すべて|全サイト|各|グループ|その他|当社|弊社|当サイト|本サイト|本サービス|送信|情報|利用|目的|規約|方針|ポリシー|一覧)/u

/** Longer headings (characters) are sentences. Own threshold. */
const longest = 30

function isOfAnother(text: string, ground: HeadingGround): boolean {
  const name = bare(text)
  const { isCompany, isFunction, isService } = ground.reading.names
  if (name.length < shortest || name.length > longest || ofAll.test(name) || /[。、,:]/u.test(name))
    return false
  if (isOwn(text, ground) || isFunction(name) || isService(text)) return false
  return !isCompany(name)
}

/** Whether a heading is none of the destinations it stands over. */
function namesNobody(text: string, under: readonly ReadEntry[]): boolean {
  const heading = bare(text)
  return under.every(({ operator = "", service = "" }) =>
    [operator, service]
      .map(comparable)
      .every((name) => name === "" || (!heading.includes(name) && !name.includes(heading))),
  )
}

const ofWeb = /(ウェブ|web|サイト|ホームページ|ブラウザ)/iu
const ofApp =
  /((?:スマートフォン|スマホ|モバイル|ネイティブ)(?:用|向け)?アプリ|(?<![本当])アプリ(?:版|内|上|における|での|で|の|をご利用|を利用|向け|について|[（()）]|$)|\bios\b|android)/iu

/** Whether an entry stands in a notice or chapter for apps, or for the web; undefined where nothing says. */
function kindOf(
  entry: ReadEntry,
  { title = "" }: ReadNotice,
  { vocabulary }: Reading,
): "app" | "web" | undefined {
  const names = [entry.operator, entry.service].map((name) => comparable(name ?? "")).filter(Boolean)
  const words = vocabulary.explicitNoticeWords.map(comparable)
  const called = partsOf(title).filter((part) => words.some((word) => comparable(part).includes(word)))
  const headings = [...called, ...(entry.chapters ?? [])].filter(
    (text) => !names.some((name) => comparable(text).includes(name)),
  )
  const kinds = headings.flatMap((text) => {
    const [web, app] = [ofWeb.test(text), ofApp.test(text.normalize("NFKC"))]
    return web === app ? [] : [app ? ("app" as const) : ("web" as const)]
  })
  return kinds.at(-1)
}
