import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/sent-before-choice.ts"
import { ad, fresh, made } from "../choice-builder.ts"
import { good, holds } from "./given.ts"

const gated = [fresh(), made("accept", { after: [ad()] }), made("reject")]
const denied = [fresh([ad({ url: "https://t.ads.example/p?gcs=G100&u=https%3A%2F%2Fwww.mise.example%2F" })])]

describe("sends before any choice", () => {
  holds(rule, [
    ["only after agreeing", { visits: gated }, ["pass low"]],
    ["at once, not in the notice", { visits: [fresh([ad()])] }, ["review low"]],
    [
      "at once, and the notice states it: no consent is needed",
      { visits: [fresh([ad()])], candidates: [good] },
      ["review info"],
    ],
    ["with a signal of denial: a send like any other", { visits: denied }, ["review low"]],
    [
      "the visit without a choice failed",
      {
        visits: [fresh([], { outcome: "failed" }), ...gated.slice(1)],
      },
      ["unknown info"],
    ],
    ["nobody is asked", { visits: [fresh([ad()], { choice: { found: false, buttons: [] } })] }, []],
    [
      "a banner that only tells",
      {
        visits: [fresh([ad()], { choice: { found: true, kind: "pure-notice", buttons: [] } })],
      },
      [],
    ],
  ])
})
