import { describe, expect, it } from "vitest"
import { rule } from "../../../src/analyzers/rules/opt-out-items-unpublished.ts"
import { candidate } from "../evidence-builder.ts"
import { findings, good, holds, nothingSeen, row, tableOf } from "./given.ts"

const offering = (optOut: string, information = row[2]) => ({
  candidates: [
    candidate(
      tableOf({
        送信先の名称: row[0],
        サービス名: row[1],
        送信される情報: information,
        利用目的: row[3],
        オプトアウト: optOut,
      }),
    ),
  ],
})
const address = '<a href="https://optout.ads.example/">無効化はこちら</a>'
const missing = (given: Parameters<typeof findings>[1]) => findings(rule, given)[0]?.message.ja

describe("what is published on opting out", () => {
  holds(rule, [
    ["all of it", offering(`${address}から送信を停止できます`), ["pass info"]],
    ["not what is stopped", offering(address), ["review info"]],
    [
      "only advice to change the browser",
      offering("ブラウザの設定でCookieを無効にしてください"),
      ["review info"],
    ],
    ["no opting out is offered", offering("なし"), []],
    ["a notice without a word of it", { candidates: [good] }, []],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ])

  it("names what is missing", () => {
    expect(missing(offering(address))).toMatch(/停止するのが送信か利用かの別。/)
    expect(missing(offering("ブラウザの設定でCookieを無効にしてください"))).toMatch(
      /措置を講じている旨、.*求めを受け付ける方法/,
    )
    expect(missing(offering(`${address}から送信を停止できます`, "IPアドレス"))).toMatch(
      /送信される情報の内容。/,
    )
  })
})
