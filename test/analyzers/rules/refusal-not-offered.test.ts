import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/refusal-not-offered.ts"
import { asking, firstLayer, fresh } from "../choice-builder.ts"
import { holds } from "./given.ts"

const { rejectLayer: _, ...accepting } = asking
const shown = (choice: typeof accepting) => ({ visits: [fresh([], { choice })] })

describe("a way to refuse", () => {
  holds(rule, [
    ["beside accepting", { visits: [fresh()] }, ["pass info"]],
    ["one press away", { visits: [fresh([], { choice: { ...asking, rejectLayer: 1 } })] }, ["pass info"]],
    ["none", shown({ ...accepting, buttons: ["同意する"] }), ["review info"]],
    [
      "none, its settings opened",
      shown({
        ...accepting,
        buttons: ["同意する", "Cookie設定"],
        layers: [firstLayer, { ...firstLayer, presses: 1 }],
      }),
      ["review info"],
    ],
    [
      "settings nobody opened",
      shown({ ...accepting, buttons: ["同意する", "Cookie設定"] }),
      ["unknown info"],
    ],
    ["a banner that only tells asks for no consent", shown({ ...accepting, kind: "pure-notice" }), []],
    ["no banner, and none is asked for", shown({ found: false, buttons: [] }), []],
  ])
})
