import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/implied-consent-only.ts"
import { ad, fresh, made } from "../choice-builder.ts"
import { good, holds } from "./given.ts"

describe("what closing the banner does", () => {
  holds(rule, [
    ["nothing begins", { visits: [fresh(), made("accept", { after: [ad()] }), made("close")] }, ["pass low"]],
    ["sends begin", { visits: [fresh(), made("close", { after: [ad()] })] }, ["review low"]],
    [
      "sends begin that the notice states",
      { visits: [fresh(), made("close", { after: [ad()] })], candidates: [good] },
      ["review info"],
    ],
    [
      "they had left before",
      { visits: [fresh([ad()]), made("close", { before: [ad()], after: [ad()] })] },
      [],
    ],
    [
      "another page showed it",
      {
        visits: [
          fresh(),
          made("accept", { after: [ad({ page: "https://www.mise.example/video" })] }),
          made("close"),
        ],
      },
      ["unknown info"],
    ],
  ])
})
