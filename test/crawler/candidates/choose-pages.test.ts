import { describe, expect, it } from "vitest"
import { choosePages, kindOf } from "../../../src/crawler/candidates/choose-pages.ts"
import { link } from "../../analyzers/evidence-builder.ts"

const start = "https://www.mise.example/"
const at = (path: string) => `https://www.mise.example${path}`

function chosen(links: ReturnType<typeof link>[], count = 10) {
  return choosePages(links, { start, count, known: new Set([start]) }).chosen.map(({ url }) => url)
}

describe("pages to visit", () => {
  it("meet many kinds before a second of any", () => {
    const links = [
      "/news/1001",
      "/news/1002",
      "/sports",
      "/video/9",
      "/search?q=a",
      "/contact",
      "/about/us/map",
    ].map((path) => link(path, at(path)))
    const { chosen: first, left } = choosePages(links, { start, count: 6, known: new Set() })
    expect(first.map(({ kind }) => kind)).toEqual(["article", "section", "video", "search", "form", "other"])
    expect(left.map(({ url }) => url)).toEqual([at("/news/1002")])
  })

  it.each([
    ["/entry/2026/11/01/weather", "article"],
    ["/entry/form", "form"],
    ["/watch?v=1", "video"],
    ["/?q=x", "search"],
    ["/weather", "section"],
    ["/a/b/c", "other"],
  ])("%s is a %s", (path, kind) => expect(kindOf(at(path))).toBe(kind))

  it("never log out, buy, delete or enter an account, whatever address or words say so", () => {
    const paths = [
      "/logout",
      "/users/sign_out",
      "/?action=logout",
      "/index.php?mode=log_off&x=1",
      "/cart",
      "/cart/add?id=1",
      "/shop?cmd=add_to_cart",
      "/checkout/",
      "/mypage",
      "/unsubscribe?u=1",
      "/item/5/delete",
      "/auth/callback",
      "/taikai",
    ]
    const words = [
      "ログアウト",
      "カートに入れる",
      "購入手続きへ",
      "退会する",
      "Log out",
      "Sign in",
      "この記事を削除",
    ]
    expect(
      chosen([
        ...paths.map((path) => link("こちら", at(path))),
        ...words.map((text, n) => link(text, at(`/x/y/${n}`))),
      ]),
    ).toEqual([])
  })

  it("are not mistaken for such", () => {
    const paths = ["/blog/login-bonus-campaign", "/news/cart-racing", "/articles/orderly"]
    expect(chosen(paths.map((path) => link("記事", at(path))))).toHaveLength(3)
  })

  it("are pages of the same host that can be seen, each once", () => {
    const links = [
      link("a", at("/a")),
      link("a", at("/a#x")),
      link("a", at("/a/")),
      link("top", `${start}#top`),
      link("hidden", at("/b"), { visible: false }),
      link("elsewhere", "https://other.example/c"),
      link("port", "https://www.mise.example:8443/c"),
      link("file", at("/c.pdf")),
      link("mail", "mailto:a@b.example"),
    ]
    expect(chosen(links)).toHaveLength(1)
  })
})
