import { readFileSync } from "node:fs"
import { join } from "node:path"
import { SITES } from "./replies.ts"

const FOLDER = join(SITES, "portal-pages")

/** One page of the portal: what stands between the common header and footer. */
export interface PortalPage {
  readonly path: string
  readonly file: string
  readonly title: string
  /** Shows advertisements: the page loads ひろがりアド and Criteo. */
  readonly ads?: boolean
  /** Criteo is told this content id. */
  readonly item?: string
  /** The footer leaves out the link to the notice, so that it is two presses away. */
  readonly hidesNotice?: boolean
}

export const portalPages: readonly PortalPage[] = [
  { path: "/", file: "top.html", title: "まちかど通信｜暮らしのそばのニュースと天気", ads: true },
  { path: "/news/", file: "news.html", title: "ニュース一覧｜まちかど通信", ads: true },
  {
    path: "/news/yatai.html",
    file: "yatai.html",
    title: "駅前に屋台の灯りが戻る｜まちかど通信",
    ads: true,
    item: "yatai",
  },
  {
    path: "/news/bus.html",
    file: "bus.html",
    title: "朝の循環バス、5分おきに｜まちかど通信",
    ads: true,
    item: "bus",
  },
  {
    path: "/video/yuugure.html",
    file: "yuugure.html",
    title: "動画 夕暮れの運河を歩く｜まちかど通信",
    hidesNotice: true,
  },
  { path: "/search/", file: "search.html", title: "記事を探す｜まちかど通信" },
  { path: "/company/", file: "company.html", title: "運営会社｜まちかど通信" },
  { path: "/privacy/", file: "privacy.html", title: "プライバシーポリシー｜まちかど通信" },
  {
    path: "/external-transmission/",
    file: "external-transmission.html",
    title: "外部送信について｜まちかど通信",
  },
]

const read = (file: string) => readFileSync(join(FOLDER, file), "utf8")
const layout = read("_layout.html")
const adTags = read("_ad-tags.html")
const noticeLink = '<a href="/external-transmission/">外部送信について</a>'

/** The page as HTML. `slots` fill `{{name}}` in it, escaped unless the value is already HTML of ours. */
export function renderPage(page: PortalPage, slots: Readonly<Record<string, string>> = {}): string {
  const item = page.item === undefined ? "" : `, { event: "viewItem", id: "${page.item}" }`
  return fill(layout, {
    title: page.title,
    main: fill(read(page.file), slots),
    adTags: page.ads ? fill(adTags, { item }) : "",
    noticeLink: page.hidesNotice ? "" : noticeLink,
    section: page.path.split("/")[1] || "top",
  })
}

/** Makes text safe inside HTML text and quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => slots[name] ?? "")
}
