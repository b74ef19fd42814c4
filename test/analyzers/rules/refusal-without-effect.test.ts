import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/refusal-without-effect.ts"
import { ad, fresh, made } from "../choice-builder.ts"
import { good, holds } from "./given.ts"

const sent = { before: [ad()], after: [ad()] }

describe("what a refusal does", () => {
  holds(rule, [
    [
      "nothing is sent after it",
      { visits: [fresh([ad()]), made("reject", { before: [ad()] })] },
      ["pass medium"],
    ],
    ["the same is sent after it", { visits: [fresh([ad()]), made("reject", sent)] }, ["review medium"]],
    [
      "the same, and the notice states it",
      { visits: [fresh([ad()]), made("reject", sent)], candidates: [good] },
      ["review info"],
    ],
    [
      "nothing in one visit of a rotating tag",
      {
        visits: [
          fresh([
            ad({
              initiator: {
                kind: "script",
                chain: ["https://www.mise.example/", "https://dsp.stranger.example/d.js"],
              },
            }),
          ]),
          made("reject"),
        ],
      },
      ["unknown info"],
    ],
    [
      "another page than the one that sent",
      {
        visits: [
          fresh([ad({ page: "https://www.mise.example/video" })], { url: "https://www.mise.example/video" }),
          made("reject"),
        ],
      },
      ["unknown info"],
    ],
    [
      "the press failed: the state was not seen",
      {
        visits: [
          fresh([ad()]),
          made("reject", { before: [ad()], choice: { failure: "press-had-no-effect" } }),
        ],
      },
      [],
    ],
  ])
})
