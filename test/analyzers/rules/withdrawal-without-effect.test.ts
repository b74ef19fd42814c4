import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/withdrawal-without-effect.ts"
import { ad, fresh, made } from "../choice-builder.ts"
import { good, holds } from "./given.ts"

const goesOn = made("withdraw", { accepted: [ad()], after: [ad()] })

describe("what taking the consent back does", () => {
  holds(rule, [
    ["the sending ends", { visits: [fresh(), made("withdraw", { accepted: [ad()] })] }, ["pass low"]],
    ["it goes on", { visits: [fresh(), goesOn] }, ["review low"]],
    [
      "it goes on, and the notice states it",
      { visits: [fresh([ad()]), goesOn], candidates: [good] },
      ["review info"],
    ],
    ["nothing had been sent under the consent", { visits: [fresh([ad()]), made("withdraw")] }, ["pass low"]],
    [
      "another page showed it",
      {
        visits: [fresh([ad({ page: "https://www.mise.example/video" })]), made("withdraw")],
      },
      ["unknown info"],
    ],
    [
      "no way back was found",
      {
        visits: [fresh(), made("withdraw", { accepted: [ad()], choice: { failure: "no-way-back" } })],
      },
      [],
    ],
  ])
})
