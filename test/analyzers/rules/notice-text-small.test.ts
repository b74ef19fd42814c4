import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-text-small.ts"
import { good, holds, nothingSeen, onPhone } from "./given.ts"

const sizes = (tenth: number, median: number) => onPhone({ font: { smallest: 6, tenth, median } })
const small = sizes(6, 6)
const other = { ...good, id: "n2", url: `${good.url}2`, finalUrl: `${good.url}2`, digest: "other" }
const both = {
  candidates: [good, other],
  visits: [
    ...(small.visits ?? []),
    ...(sizes(14, 16).visits ?? []).slice(1).map((one) => ({ ...one, id: "v3", finalUrl: other.url })),
  ],
}

describe("the size of the text at a phone's width", () =>
  holds(rule, [
    ["proper, but for a few notes", sizes(14, 16), ["pass medium"]],
    ["a tenth of it small", sizes(11, 16), ["review low"]],
    ["half of it too small to read", small, ["fail medium"]],
    ["too small here, proper elsewhere", both, ["not-applicable medium", "pass medium"]],
    ["a PDF", { candidates: [{ ...good, format: "pdf" }] }, ["review info"]],
    ["not measured", { candidates: [good] }, ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
