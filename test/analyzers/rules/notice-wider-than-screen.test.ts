import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-wider-than-screen.ts"
import { good, holds, nothingSeen, onPhone } from "./given.ts"

describe("the width on a phone", () =>
  holds(rule, [
    ["fits", onPhone({ overflow: 4 }), ["pass low"]],
    ["the document reaches beyond", onPhone({ overflow: 200 }), ["review low"]],
    [
      "a table reaches beyond and is cut",
      onPhone({ table: { overflow: 90, scrolls: false } }),
      ["review low"],
    ],
    ["a table scrolls by itself", onPhone({ table: { overflow: 90, scrolls: true } }), ["review info"]],
    ["not measured", { candidates: [good] }, ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
