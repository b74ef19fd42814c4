import { describe, expect, it } from "vitest"
import { noticeLinks } from "../../../src/crawler/candidates/notice-links.ts"
import { bundledKnowledge, link } from "../../analyzers/evidence-builder.ts"

const { vocabulary } = bundledKnowledge()
const at = (path: string) => `https://www.mise.example${path}`
const paths = (...links: ReturnType<typeof link>[]) =>
  noticeLinks(links, vocabulary).map(({ url }) => new URL(url).pathname)

describe("links that may lead to the notice", () => {
  it("come best first: what names it, what is known, privacy, mere hints, what cannot be seen", () => {
    const links = [
      link("外部送信について", at("/hidden"), { visible: false }),
      link("こちら", at("/external-transmission/")),
      link("プライバシーポリシー", at("/privacy")),
      link("Cookieポリシー", at("/cookie")),
      link("利用者情報の外部送信について", at("/gaibu")),
    ]
    expect(paths(...links)).toEqual(["/gaibu", "/cookie", "/privacy", "/external-transmission/", "/hidden"])
  })

  it("are compared after NFKC and without white space, and counted once by address", () => {
    expect(paths(link("外部　送信\n規律", at("/a#1")), link("プライバシー", at("/a#2")))).toEqual(["/a"])
  })

  it("are no news that merely have the word in their address, and nothing that logs out", () => {
    expect(
      paths(
        link("海外ニュース", at("/external-news/1")),
        link("個人情報", at("/logout?next=/privacy")),
        link("会社概要", at("/about")),
      ),
    ).toEqual([])
  })

  it("keep the presses a menu costs", () => {
    const [found] = noticeLinks([link("外部送信", at("/x"), { visible: false, presses: 1 })], vocabulary)
    expect(found).toMatchObject({ foundBy: "link", presses: 2 })
  })

  it("are known by the sentence around them where their own words say nothing, unless it is of opting out", () => {
    const around = (path: string, about: string) => ({ ...link("こちら", at(path)), about })
    expect(
      paths(
        around("/a", "電気通信事業法に基づく公表事項はこちらをご覧ください"),
        around("/b", "外部送信を停止する場合はこちら"),
        around("/c", "採用情報はこちら"),
        around("/d", "Cookieポリシー"),
      ),
    ).toEqual(["/a", "/d"])
  })

  it("may lead to the rules of the site, last of all, but for headlines and links in the text", () => {
    const inText = { ...link("利用規約", at("/in-text")), region: "main" as const }
    expect(
      paths(
        link("サイトのご利用について", at("/site")),
        inText,
        link("市が公園の利用規約を見直し 来春から夜間も開放へ", at("/news")),
        link("プライバシーポリシー", at("/privacy")),
      ),
    ).toEqual(["/privacy", "/site"])
    expect(
      paths(link("About", at("/about")), link("サイトマップ", at("/map")), link("利用規約", at("/terms"))),
    ).toEqual(["/map", "/terms", "/about"])
  })

  it("may stand in the text by its title, but for articles", () => {
    const inText = (text: string, path: string) => ({ ...link(text, at(path)), region: "main" as const })
    const links = [
      inText("情報の送信先を誤った自治体が謝罪、再発の防止を約束", "/news"),
      inText("外部サービスの利用と情報の送信について", "/disclosure"),
    ]
    expect(paths(...links)).toEqual(["/disclosure"])
    expect(paths(link("このサイトからの情報の送信", at("/telemetry")))).toEqual(["/telemetry"])
  })
})
