import { escaped } from "./portal-page.ts"
import { addressOf, type ReceivedRequest } from "./received.ts"

interface Article {
  readonly path: string
  readonly title: string
  readonly text: string
}

const articles: readonly Article[] = [
  {
    path: "/news/yatai.html",
    title: "駅前に屋台の灯りが戻る",
    text: "商店街の夜市が三年ぶりに再開。週末の駅前に屋台が並びます。",
  },
  {
    path: "/news/bus.html",
    title: "朝の循環バス、5分おきに",
    text: "市の循環バスが通勤時間帯に増便。運転手の新しい働き方も。",
  },
  {
    path: "/video/yuugure.html",
    title: "動画 夕暮れの運河を歩く",
    text: "運河沿いの散歩道を、夕日の時間に歩きました。",
  },
]

/** The slots of the search page: the words asked for, and the articles that hold them, as HTML. */
export function searchSlots(request: ReceivedRequest): { q: string; found: string } {
  const words = addressOf(request).searchParams.get("q")?.trim() ?? ""
  return { q: escaped(words), found: words === "" ? "" : results(words) }
}

function results(words: string): string {
  const found = articles.filter((article) => `${article.title}${article.text}`.includes(words))
  const rows = found.map(
    ({ path, title, text }) => `<li><a href="${path}"><b>${title}</b><span>${text}</span></a></li>`,
  )
  return `<p class="found">「${escaped(words)}」の記事 ${found.length}件</p><ul class="results">${rows.join("")}</ul>`
}
