import { fill, type Prose } from "../prose.ts"
import type { News } from "./dashboard.ts"

/** How a scan differs from the one before it, in one line; `badge` is empty where nothing asks for attention. */
export const newsView = (news: News | undefined, { dashboard: t }: Prose) => {
  if (news === undefined) return { text: t.news.none, badge: "", label: "", compared: false }
  const { worse, gone, unsure } = news
  const fresh = news.new
  const text =
    worse + fresh + gone + unsure === 0 ? t.news.same : fill(t.news.counts, { fresh, gone, unsure })
  return worse === 0
    ? { text, badge: "", label: "", compared: true }
    : { text, badge: "absent", label: fill(t.news.worse, { n: worse }), compared: true }
}
