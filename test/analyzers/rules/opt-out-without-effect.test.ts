import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/opt-out-without-effect.ts"
import { ad, fresh, made } from "../choice-builder.ts"
import { candidate, declared } from "../evidence-builder.ts"
import { holds, row, tableOf } from "./given.ts"

const offered = (words: string) => ({
  candidates: [
    candidate(
      tableOf({
        送信先の名称: row[0],
        サービス名: row[1],
        送信される情報: row[2],
        利用目的: row[3],
        オプトアウト: words,
      }),
    ),
  ],
})
const offering = offered("当サイトの設定画面から停止できます")
const goesOn = { visits: [fresh([ad()]), made("opt-out", { before: [ad()], after: [ad()] })] }

describe("what opting out does", () => {
  holds(rule, [
    ["the sending stops", { visits: [fresh([ad()]), made("opt-out", { before: [ad()] })] }, ["pass low"]],
    ["it goes on where opting out is offered", { ...goesOn, ...offering }, ["review low"]],
    [
      "it goes on though a stop of sending is declared",
      { ...goesOn, ...offering, declared: declared([], { optOutStops: "send" }) },
      ["review medium"],
    ],
    [
      "it goes on, and a stop of use is declared",
      { ...goesOn, ...offering, declared: declared([], { optOutStops: "use" }) },
      ["review info"],
    ],
    [
      "it goes on, and what is offered is somebody else's page",
      { ...goesOn, ...offered('<a href="https://ads.example/optout">停止</a>') },
      ["unknown info"],
    ],
    ["opting out is not offered for it", goesOn, ["review info"]],
    [
      "another page showed it",
      {
        visits: [fresh([ad({ page: "https://www.mise.example/video" })]), made("opt-out")],
      },
      ["unknown info"],
    ],
    [
      "the press failed",
      {
        visits: [fresh([ad()]), made("opt-out", { before: [ad()], choice: { failure: "no-opt-out" } })],
      },
      [],
    ],
  ])
})
