import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-low-contrast.ts"
import { good, holds, nothingSeen, onPhone } from "./given.ts"

const below = (share: number) =>
  onPhone({ contrast: { measured: 900, lowest: 2, belowThree: 0, belowFourAndHalf: share } })

describe("the contrast of text and background", () =>
  holds(rule, [
    ["enough, but for a note", below(0.05), ["pass low"]],
    ["little", below(0.6), ["review low"]],
    ["not measured", { candidates: [good] }, ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
