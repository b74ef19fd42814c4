import { load } from "cheerio"
import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { noEvidence } from "../../../src/reports/evidence-reader.ts"
import { renderHtml } from "../../../src/reports/html/render-html.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { names } from "../fixture/names.ts"
import { onePicture, pictureDigest } from "../fixture/pictures.ts"
import { portal } from "../fixture/result.ts"
import { large, silent } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"
import { ownWords, pagesIn, render } from "./pages.ts"

const variants: readonly (readonly [string, Language, Result])[] = [
  ["portal", "ja", portal],
  ["portal", "en", portal],
  ["silent", "ja", silent],
  ["silent", "en", silent],
  ["400 destinations", "ja", large(400, 1_200)],
]

describe.each(variants)("the report of %s in %s", (_, language, result) => {
  const rendered = render(result, language).then(pagesIn)
  /** Parsed once: hundreds of destinations are megabytes of markup. */
  const parsed = rendered.then((pages) => new Map(pages.map(([file, html]) => [file, load(html)])))
  const words = rendered.then((pages) => pages.map(([, html]) => ownWords(html)))

  it("links only to places it has", async () => {
    const pages = await parsed
    const ids = new Map(
      [...pages].map(([file, $]) => [
        file,
        new Set(
          $("[id]")
            .map((_, it) => $(it).attr("id"))
            .get(),
        ),
      ]),
    )
    const broken = [...pages].flatMap(([file, $]) =>
      $("a")
        .map((_, it) => $(it).attr("href") ?? "")
        .get()
        .filter((href) => !/^https?:/.test(href))
        .filter((href) => {
          const [page = "", id] = href.split("#")
          const there = ids.get(page === "" ? file : page)
          return there === undefined || (id !== undefined && !there.has(id))
        }),
    )
    expect([...new Set(broken)]).toEqual([])
  })

  it("gives no two elements of a page the same id", async () => {
    for (const [, html] of await rendered) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).not.toContain("")
    }
  })

  it("uses none of the words only a person may say", async () => {
    for (const own of await words) expect(own.match(forbiddenWords)?.[0]).toBeUndefined()
  })

  it("leaves no place of a sentence unfilled", async () => {
    for (const own of await words) expect(own).not.toMatch(/\{\w+\}|undefined|\[object|NaN/)
  })

  it("ends every page by saying that it is no legal judgement", async () => {
    const closing = {
      ja: "本書は観測結果であり、法的判断ではありません。",
      en: "This document reports observations. It is not a legal judgement.",
    }
    for (const $ of (await parsed).values())
      expect($("main").text().trim().endsWith(closing[language])).toBe(true)
  })

  it("carries its own style and script and lets nothing else in", async () => {
    for (const $ of (await parsed).values()) {
      const policy = $('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? ""
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect($("script[src], link, iframe, object, embed, form, base, [style]").length).toBe(0)
      expect($("script").length).toBe(1)
      expect($("html").attr("lang")).toBe(language)
    }
  })
})

describe("the report", () => {
  it("answers on its first screen: what was found and what to do first", async () => {
    const $ = load(pagesIn(await render(portal))[0]?.[1] ?? "")
    const overview = $("#overview")
    expect(overview.find(".headline").text()).toBe("公表に記載を確認できない送信先が 3 件あります。")
    expect(
      overview
        .find(".verdicts .number")
        .map((_, it) => $(it).text())
        .get(),
    ).toEqual(["2", "1", "5", "1", "3", "2"])
    expect(
      overview
        .find(".counts tbody th")
        .map((_, it) => $(it).text())
        .get(),
    ).toEqual([
      "本文（通知・公表）",
      "第1号（必要情報）",
      "第2号（自社の識別符号）",
      "第3号（同意）",
      "第4号（オプトアウト）",
    ])
    const first = overview.find(".first li").first()
    expect(first.text()).toContain("公表に追記")
    expect(first.text()).toContain("Meta Platforms, Inc.")
    expect(first.text()).toContain("タグマネージャー GTM-EXAMPLE から設置")
  })

  it("puts the notice's words beside what was observed", async () => {
    const $ = load(pagesIn(await render(portal))[0]?.[1] ?? "")
    const row = $(
      "article.card:has(h3:contains('Google アナリティクス')) .information tr:has(th:contains('クライアントID'))",
    )
    expect(row.find("code").text()).toContain("cid=")
    expect(row.find("q").text()).toBe("閲覧したページのURL、ページタイトル、クライアントID、画面サイズ")
  })

  it("says a long quotation once, however many categories rest on it", async () => {
    const long =
      "送信先：Google LLC ／ 送信される情報：閲覧したページのURL、ページのタイトル、画面の大きさ、識別子"
    const assessments = portal.assessments.map((assessment) => ({
      ...assessment,
      information: assessment.information.map((one) =>
        one.quote === undefined ? one : { ...one, quote: long },
      ),
    }))
    const $ = load(pagesIn(await render({ ...portal, assessments }))[0]?.[1] ?? "")
    const card = $("article.card:has(h3:contains('Google アナリティクス'))")
    expect(card.find(`q:contains('${long}')`).length).toBe(1)
    expect(card.find("tr:has(th:contains('クライアントID'))").text()).toContain("[1]")
  })

  it("gives the search record under every destination no entry was found for", async () => {
    const $ = load(pagesIn(await render(portal))[0]?.[1] ?? "")
    expect($("article.card.absent").length).toBe(2)
    $("article.card.absent").each((_, card) => {
      expect($(card).find(".search").text()).toContain("利用者情報の外部送信について")
    })
  })

  it("says that nobody declared the service, and judges nothing for it", async () => {
    const text = ownWords(pagesIn(await render(silent))[0]?.[1] ?? "")
    expect(text).toContain("対象役務か未判定")
    expect(text).toContain("本観測では送信を確認していません。")
  })

  it("cites articles in full and marks our own thresholds as ours", async () => {
    const $ = load(pagesIn(await render(portal))[0]?.[1] ?? "")
    const rowOf = (rule: string) => $(`#findings tr:contains('${rule}')`).text()
    expect(rowOf("notice-unreachable")).toContain("施行規則第22条の2の28第3項第1号")
    expect(rowOf("notice-far")).toContain("当ツールの基準")
    expect(rowOf("notice-far")).not.toContain("施行規則")
  })

  it("says on its first screen what can be cited and where the data are", async () => {
    const record = "ab".repeat(32)
    const others = ["report.json", "csv/work.csv"]
    const files = await renderHtml(portal, noEvidence, { language: "ja", names, record, others })
    const $ = load(pagesIn(files)[0]?.[1] ?? "")
    expect($(".subject").text()).toContain(record.slice(0, 16))
    const links = $(".subject a[href]").map((_, one) => $(one).attr("href") ?? "")
    expect(links.get()).toEqual([portal.target.url, "#method", "#articles", ...others])
    expect($("#method").text()).toContain(record)
    expect($("#articles")).toHaveLength(1)
  })

  it("puts each picture beside the pages once, under a name of its own", async () => {
    const files = await renderHtml(portal, onePicture, { language: "ja", names })
    const pictures = files.map(({ path }) => path).filter((path) => path.startsWith("assets/"))
    expect(pictures).toEqual([`assets/${pictureDigest}.png`])
    const [, front = ""] = pagesIn(files)[0] ?? []
    expect(load(front)("#visits img").length).toBe(1)
  })

  it("keeps its first page under 2 MB with 400 destinations and 20,000 sends, every send on some page", async () => {
    const pages = pagesIn(await render(large(400, 20_000)))
    expect(Buffer.byteLength(pages.find(([file]) => file === "index.html")?.[1] ?? "")).toBeLessThan(
      2_000_000,
    )
    const sends = pages
      .filter(([file]) => file.startsWith("sends-"))
      .map(([, html]) => html.split('<tr id="s').length - 1)
    expect(sends.reduce((sum, one) => sum + one, 0)).toBe(20_000)
  })

  it("shows which destinations got the same value by its digest, and who made the observation", async () => {
    const $ = load(pagesIn(await render(portal))[0]?.[1] ?? "")
    const row = $("#shared").nextAll("table").first().find("tbody tr")
    expect(row.find("code").text()).toBe("1750…(24)")
    expect(row.text()).toContain("5d41402abc4b2a76")
    expect(row.find("a")).toHaveLength(2)
    expect($("#method").text()).toContain("監査 花子（設定による）")
    expect($("#method").text()).toContain("--header Authorization: [secret:header:authorization]")
  })

  it("is the same whenever it is made again", async () => {
    expect(await render(portal)).toEqual(await render(portal))
  })
})

describe("the notice in the report", () => {
  it("marks what an entry lacks in its place, and what no entry states after the last", async () => {
    const pages = pagesIn(await render(portal, "ja"))
    const $ = load(pages.map(([, html]) => html).join(""))
    const partial = portal.assessments
      .filter(({ verdict }) => verdict === "partial")
      .map((one) => one.destination)
    const marked = portal.notices
      .flatMap(({ entries }) => entries)
      .filter(({ destinations }) => destinations.some((id) => partial.includes(id)))
    expect(marked.length).toBeGreaterThan(0)
    expect($("#notices table.entries .gap")).toHaveLength(marked.length)
    const absent = portal.assessments.filter(({ verdict }) => verdict === "absent")
    expect($("#notices .gaps > ul > li.gap")).toHaveLength(absent.length)
  })

  it("says on what ground and conditions a category falls under its provision", async () => {
    const information = {
      category: "ip_address",
      provision: "item1",
      stated: "grey",
      reason: "function: analytics",
    } as const
    const conditions = [{ id: "within-necessity", met: "cannot-tell" }] as const
    const judged = portal.assessments.map((one) => ({
      ...one,
      information: [{ ...information, conditions }],
    }))
    const pages = pagesIn(await render({ ...portal, assessments: judged }, "ja"))
    const ground = load(pages.map(([, html]) => html).join(""))("details.ground")
      .first()
      .text()
    expect(ground).toContain("アクセス解析")
    expect(ground).toContain("その必要の範囲内で送信される")
    expect(ground).toContain("外部から確認できず")
  })
})

it("tells where nothing was let to, once for each address with how often", async () => {
  const html = pagesIn(await render(portal, "ja"))
    .map(([, page]) => page)
    .join("")
  expect(html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toContain("http://192.168.0.1/admin （3 回）")
})
