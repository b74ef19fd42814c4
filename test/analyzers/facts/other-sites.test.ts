import { describe, expect, it } from "vitest"
import { namer } from "../../../src/analyzers/facts/destination/namer.ts"
import { noticeRecord, readNotices } from "../../../src/analyzers/facts/notices.ts"
import type { Evidence, NoticeCandidate } from "../../../src/crawler/evidence.ts"
import {
  candidate,
  declared,
  evidence,
  knowledgeWith,
  noticeTable,
  snapshot,
  vendor,
  visit,
} from "../evidence-builder.ts"

const knowledge = knowledgeWith([
  vendor("adtech", "アドテク株式会社", [{ id: "ads" }]),
  vendor("sokutei", "株式会社そくてい", [{ id: "measure" }]),
])
const row = (name: string) => [name, "計測", "閲覧したページのURL", "効果の測定"] as const
const tableOf = (name: string) => noticeTable(row(name)).replace(/<h1>.*?<\/h1>/, "")
const ad = tableOf("アドテク株式会社")
const measure = tableOf("株式会社そくてい")
const ours = declared(["mise.example"], {
  operator: { name: "株式会社みせ", aliases: ["みせ通信"], domains: [], groupCompanies: [] },
})

/** Whom the notices name for another site or app. */
function elsewhere(candidates: readonly NoticeCandidate[], more: Partial<Evidence> = {}) {
  const one = evidence({ candidates, declared: ours, ...more })
  const { read } = readNotices(one, knowledge, namer(one, knowledge))
  return read.flatMap(({ entries }) =>
    entries.filter((entry) => entry.elsewhere).map(({ operator }) => operator),
  )
}
const chapters = (...parts: readonly (readonly [string, string])[]) =>
  candidate(`<h1>外部送信について</h1>${parts.map(([title, table]) => `<h2>${title}</h2>${table}`).join("")}`)

describe("what is stated for another site", () => {
  it("stands under its name, beside a chapter of the audited one", () => {
    const other = ["みせマガジン（みせ出版株式会社）", measure] as const
    expect(elsewhere([chapters(["みせ通信（株式会社みせ）", ad], other)])).toEqual(["株式会社そくてい"])
    expect(elsewhere([chapters(["mise.example", ad], ["hoka.example", measure])])).toEqual([
      "株式会社そくてい",
    ])
    const titled = (url: string) =>
      visit({ url, page: { ...snapshot(url, []), title: `${url}｜よみもの市` } })
    const visits = [titled("https://www.mise.example/"), titled("https://www.mise.example/a")]
    expect(elsewhere([chapters(["よみもの市", ad], ["のみもの市", measure])], { visits })).toEqual([
      "株式会社そくてい",
    ])
  })

  it("stands under a heading of the group's other companies, whatever stands beside it", () => {
    const group = ["グループ会社（みせ出版株式会社）のサイト", measure] as const
    expect(elsewhere([chapters(["公式サイト", ad], group)])).toEqual(["株式会社そくてい"])
    expect(elsewhere([chapters(["当社及びグループ会社のサイト", ad])])).toEqual([])
  })

  it("is not what stands under a function, a destination, all sites, or beside no chapter of the audited one", () => {
    for (const title of [
      "アクセス解析",
      "株式会社そくてい",
      "各サイト共通",
      "広告の配信",
      "みせ通信のその他",
    ])
      expect(elsewhere([chapters(["みせ通信", ad], [title, measure])])).toEqual([])
    expect(elsewhere([chapters(["あちら", ad], ["こちら", measure])])).toEqual([])
  })

  it("is an app's notice where the site is audited, and a site's where the app is", () => {
    const of = (id: string, title: string, table: string) =>
      candidate(`<h1>${title}</h1>${table}`, { id, title, digest: id, url: `https://www.mise.example/${id}` })
    const app = of("app", "スマートフォンアプリにおける外部送信", measure)
    expect(elsewhere([of("web", "外部送信について", ad), app])).toEqual(["株式会社そくてい"])
    expect(elsewhere([app])).toEqual([])
    expect(elsewhere([of("web", "外部送信について", ad), of("own", "本アプリの外部送信", measure)])).toEqual(
      [],
    )
    const itself = [
      visit({ page: { ...snapshot("https://www.mise.example/", []), title: "天気アプリ みせ" } }),
    ]
    expect(elsewhere([of("web", "外部送信について", ad), app], { visits: itself })).toEqual([])
    const web = of("web", "ウェブサイトにおける外部送信", ad)
    expect(elsewhere([web, app], { target: { kind: "app", url: "https://www.mise.example/" } })).toEqual([
      "アドテク株式会社",
    ])
    expect(elsewhere([chapters(["ウェブサイト", ad], ["アプリ（iOS・Android）", measure])])).toEqual([
      "株式会社そくてい",
    ])
  })
})

it("a page that goes to a client-side route at once is as far from the notice as the route is", () => {
  const at = (path: string) => `https://www.mise.example/${path}`
  const one = evidence({
    candidates: [candidate(`<h1>外部送信について</h1>${ad}`, { url: at("#/n") })],
    visits: [visit({ url: at(""), page: snapshot(at("#/"), []) })],
    steps: [{ from: at("#/"), to: at("#/n"), linkText: "外部送信", presses: 2 }],
  })
  const { read } = readNotices(one, knowledge, namer(one, knowledge))
  const reach = read.map(
    (notice) => noticeRecord(notice, { evidence: one, visits: one.visits }, new Map()).reach,
  )
  expect(reach).toEqual([[{ page: at(""), steps: 2, linkText: "外部送信" }]])
})
