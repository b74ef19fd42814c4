import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-in-scroll-box.ts"
import { good, holds, nothingSeen, onPhone } from "./given.ts"

describe("boxes that scroll by themselves", () =>
  holds(rule, [
    ["none", onPhone({}), ["pass info"]],
    ["most of the text", onPhone({ inScrollBox: 0.9 }), ["review info"]],
    ["not measured", { candidates: [good] }, ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
