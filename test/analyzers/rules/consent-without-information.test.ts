import { describe, expect, it } from "vitest"
import { rule } from "../../../src/analyzers/rules/consent-without-information.ts"
import { ad, asking, firstLayer, fresh, made } from "../choice-builder.ts"
import { findings, holds } from "./given.ts"

const after = made("accept", { after: [ad()] })
const saying = (text: string, more: Partial<typeof firstLayer> = {}) => {
  const choice = { ...asking, text, layers: [{ ...firstLayer, text, ...more }] }
  return { visits: [fresh([], { choice }), { ...after, choice: { ...after.choice, ...choice } }] }
}
const links = [{ text: "詳しく", href: "https://www.mise.example/cookie" }]

describe("what is told before the user agrees", () => {
  holds(rule, [
    ["all of it", { visits: [fresh(), after] }, ["pass low"]],
    ["the name alone", saying("広告株式会社のCookieを使います。"), ["review low"]],
    ["nothing", saying("Cookieを使います。"), ["review low"]],
    ["nothing, but there is more to read", saying("Cookieを使います。", { links }), ["unknown info"]],
    [
      "nothing, but its settings were not opened",
      saying("Cookieを使います。", { buttons: ["同意する", "Cookie設定"] }),
      ["unknown info"],
    ],
    [
      "it also left after refusing",
      {
        visits: [fresh(), after, made("reject", { after: [ad()] })],
      },
      [],
    ],
    ["sent without asking", { visits: [fresh([ad()])] }, []],
  ])

  it("never cites the manner of notices, and says what is missing", () => {
    const [found] = findings(rule, saying("広告株式会社のCookieを使います。"))
    expect(`${found?.basis} ${found?.article}`).toBe("commentary 27-12-3")
    expect(found?.message.ja).toContain("送信される情報、利用目的")
    expect(found?.message.ja).not.toContain("送信先の名称")
  })
})
