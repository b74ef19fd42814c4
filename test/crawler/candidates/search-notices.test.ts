import { describe, expect, it } from "vitest"
import { candidateOf } from "../../../src/crawler/candidates/candidate-of.ts"
import { searchNotices } from "../../../src/crawler/candidates/search-notices.ts"
import { stepsBetween } from "../../../src/crawler/candidates/steps-between.ts"
import type { Press, Visit } from "../../../src/crawler/evidence.ts"
import type { NotVisited, PageToVisit } from "../../../src/crawler/visitor.ts"
import { bundledKnowledge, candidate, link, snapshot, visit } from "../../analyzers/evidence-builder.ts"

const { vocabulary } = bundledKnowledge()
const at = (path: string) => `https://www.mise.example${path}`

/** Opens pages of a site given as path → links. */
function visitor(
  site: Record<string, ReturnType<typeof link>[]>,
  known: readonly string[] = [],
  pressed: (url: string) => Visit | NotVisited = (url) => ({ url, reason: "stopped" }),
) {
  const opened: string[] = []
  const asked = new Set(known)
  return {
    opened,
    knows: (url: string) => asked.has(url),
    visit: async ({ url, kind, press }: PageToVisit) => {
      asked.add(url)
      if (press) return pressed(url)
      opened.push(url)
      const links = site[new URL(url).pathname]
      if (!links) return { url, reason: "stopped" }
      return visit({ id: `v-${url}`, kind, url, page: snapshot(url, links) })
    },
  }
}

const pageWith = (...links: ReturnType<typeof link>[]) =>
  visit({ url: at("/"), page: snapshot(at("/"), links) })

describe("the search for the notice", () => {
  it("follows a privacy page on to the notice, opening each document once", async () => {
    const site = visitor({
      "/privacy": [link("外部送信について", at("/notice")), link("個人情報", at("/privacy"))],
      "/notice": [link("プライバシー", at("/more-privacy"))],
    })
    const search = searchNotices({ vocabulary }, site)
    await Promise.all([
      search.from(pageWith(link("プライバシーポリシー", at("/privacy")))),
      search.from(pageWith(link("プライバシーポリシー", at("/privacy")))),
    ])
    expect(site.opened).toEqual([at("/privacy"), at("/notice")])
  })

  it("opens at most eight from one page, those that name it first, and says what it left", async () => {
    const links = Array.from({ length: 12 }, (_, n) =>
      link(n < 6 ? "プライバシー" : "外部送信について", at(`/p${n}`)),
    )
    const site = visitor({})
    const search = searchNotices({ vocabulary }, site)
    await search.from(pageWith(...links))
    expect(site.opened).toHaveLength(8)
    expect(site.opened.slice(0, 6)).toEqual([6, 7, 8, 9, 10, 11].map((n) => at(`/p${n}`)))
    expect(search.left()).toHaveLength(4)
    expect(search.left()[0]?.reason).toBe("candidate-limit")
  })

  it("opens a few of the site's rules where no link names the notice, and follows them to it", async () => {
    const rules = ["利用規約", "免責事項", "サイトマップ", "法的情報", "リーガル"].map((text, n) =>
      link(text, at(`/r${n}`)),
    )
    const site = visitor({ "/r2": [link("外部送信について", at("/notice")), ...rules] })
    const search = searchNotices({ vocabulary }, site)
    await search.from(pageWith(...rules))
    expect(site.opened).toEqual([at("/r2"), at("/r0"), at("/r1"), at("/r3"), at("/notice")])
    expect(search.left()).toEqual([])
    const named = visitor({})
    await searchNotices({ vocabulary }, named).from(
      pageWith(...rules, link("外部送信について", at("/notice"))),
    )
    expect(named.opened).toEqual([at("/notice")])
  })

  it("goes on from a hub of privacy pages, and by what links speak of, where none names the notice", async () => {
    const inText = { region: "main" } as const
    const hub = [link("個人情報", at("/policy")), link("端末からの情報の送信先 一覧です", at("/to"), inText)]
    const footer = [link("プライバシー", at("/hub")), link("情報の送信先の選び方", at("/news"), inText)]
    const site = visitor({ "/hub": hub, "/policy": [link("プライバシー", at("/deeper"))] })
    await searchNotices({ vocabulary }, site).from(pageWith(...footer))
    expect(site.opened).toEqual([at("/hub"), at("/to")])
    const bare = visitor({ "/hub": hub.slice(0, 1), "/policy": [link("プライバシー", at("/deeper"))] })
    await searchNotices({ vocabulary }, bare).from(pageWith(...footer))
    expect(bare.opened).toEqual([at("/hub"), at("/policy")])
  })

  it("goes on from a page about the site by what its text's links speak of", async () => {
    const inText = { region: "main" } as const
    const about = [link("外部サービスの利用と情報の送信について", at("/to"), inText)]
    const site = visitor({ "/about": [...about, link("利用規約", at("/terms"))] })
    await searchNotices({ vocabulary }, site).from(pageWith(link("運営者情報", at("/about"))))
    expect(site.opened).toEqual([at("/about"), at("/to")])
  })

  it("tries the rest of the footer, the likeliest first, where it leads neither to the notice, nor to privacy", async () => {
    const footer = ["採用情報", "ご案内", "お客様サポート", "動作環境", "ポリシー"].map((text, n) =>
      link(text, at(`/f${n}`)),
    )
    const elsewhere = [link("ヘルプ", "https://help.example/"), link("ログイン", at("/login"))]
    const site = visitor({ "/f1": [link("外部送信について", at("/notice"))] })
    const search = searchNotices({ vocabulary }, site)
    await search.from(pageWith(...footer, ...elsewhere))
    expect(site.opened).toEqual(["/f0", "/f4", "/f1", "/f2", "/notice"].map(at))
    expect(search.foundBy.get(at("/f1"))).toBe("url-hint")
    const named = visitor({})
    await searchNotices({ vocabulary }, named).from(
      pageWith(...footer, link("お客様情報の取り扱い", at("/p"))),
    )
    expect(named.opened).toEqual([at("/p")])
  })

  it("says what names the notice and opened nothing, or could not be pressed", async () => {
    const button = { ...link("外部送信について", ""), kind: "button" as const, href: undefined }
    const start = visit({ url: at("/"), page: snapshot(at("/"), [button]) })
    const shut = [{ url: at("/"), reason: "not-pressed" }]
    const left = async (presses: readonly Partial<Press>[] | undefined) => {
      const again = { ...start, kind: "notice" as const, presses: (presses ?? []) as readonly Press[] }
      const site = visitor({}, [], (url) => (presses ? again : { url, reason: "stopped" }))
      const search = searchNotices({ vocabulary }, site)
      await search.from(start)
      return search.left()
    }
    expect(await left(undefined)).toEqual(shut)
    expect(await left([])).toEqual(shut)
    const shown = { label: button.text, how: "overlay", pressables: [], text: "", html: "" } as const
    expect(await left([shown])).toEqual([])
  })

  it("opens what stands in a closed menu only where it names the notice", async () => {
    const site = visitor({})
    const hidden = { visible: false }
    await searchNotices({ vocabulary }, site).from(
      pageWith(link("外部送信について", at("/n"), hidden), link("プライバシー", at("/p"), hidden)),
    )
    expect(site.opened).toEqual([at("/n")])
  })

  it("knows a page that is visited for its own sake as a candidate too", async () => {
    const site = visitor({}, [at("/privacy")])
    const search = searchNotices({ vocabulary }, site)
    await search.from(pageWith(link("プライバシーポリシー", at("/privacy"))))
    expect(site.opened).toEqual([])
    expect(search.foundBy.get(at("/privacy"))).toBe("link")
  })

  it("opens the PDF that a viewer shows, one step from the link to the viewer", async () => {
    const viewer = link("外部送信について", at("/pdfjs/viewer.html?file=%2Fdocs%2Fnotice.pdf&lang=ja"))
    const page = pageWith(viewer, link("約款", at("/terms?from=/a.html")))
    const site = visitor({})
    await searchNotices({ vocabulary }, site).from(page)
    expect(site.opened).toEqual([at("/docs/notice.pdf")])
    const pdf = candidate("", { url: at("/docs/notice.pdf"), finalUrl: at("/docs/notice.pdf") })
    expect(stepsBetween([page], [pdf])).toMatchObject([{ to: at("/docs/notice.pdf"), presses: 1 }])
  })

  it("opens a declared notice, by address or file", async () => {
    const site = visitor({ "/notice.html": [] })
    const search = searchNotices({ vocabulary, notice: "file:///srv/notice.html#a" }, site)
    await search.declared()
    expect(search.foundBy.get("file:///srv/notice.html")).toBe("declared")
  })
})

describe("a document as a candidate", () => {
  const ground = { foundBy: "link" as const, vocabulary }
  it("keeps its failure, so that nothing is said of what it states", () => {
    const failure = { code: "http-error", message: "The page answered 500." }
    const one = candidateOf(visit({ kind: "notice", outcome: "partial", status: 500, failure }), ground)
    expect(one).toMatchObject({ failure, status: 500 })
    const { page: _, ...unseen } = visit({ kind: "notice" })
    expect(candidateOf(unseen, ground)?.failure?.code).toBe("internal")
  })
  it("may also be a page that was not looked for but has the notice's heading", () => {
    const own = { foundBy: undefined, vocabulary }
    const html = (text: string) => visit({ page: snapshot(at("/"), [], `<h2>${text}</h2>`) })
    expect(candidateOf(html("利用者情報の<b>外部送信</b>について"), own)?.foundBy).toBe("link")
    expect(candidateOf(html("会社概要"), own)).toBeUndefined()
  })
})

describe("the steps a visitor can take", () => {
  const top = visit({
    url: at("/"),
    page: snapshot(at("/"), [
      link("公表", at("/old#x")),
      link("自分", at("/#y")),
      link("見えない", at("/hidden"), { visible: false }),
      link("メニュー", at("/menu"), { visible: false, presses: 1 }),
      link("未訪問", at("/unopened")),
    ]),
  })
  const others = ["/hidden", "/menu"].map((path) => visit({ id: path, url: at(path) }))
  const moved = candidate("", { url: at("/old"), finalUrl: at("/new") })
  it("lead through redirects, without fragments, and only along what can be pressed", () => {
    expect(stepsBetween([top, ...others], [moved]).map(({ to, presses }) => [to, presses])).toEqual([
      [at("/new"), 1],
      [at("/menu"), 2],
    ])
  })
})
