import { describe, expect, it } from "vitest"
import { type VerdictGround, verdictOf } from "../../../../src/analyzers/facts/assess/verdict.ts"
import type { Verdict } from "../../../../src/analyzers/result.ts"

const ground: VerdictGround = {
  need: "main",
  statement: "full",
  handlerKnown: true,
  serviceOrHostNamed: true,
  chainedOnly: false,
  placedByOperator: true,
  toolCausedOnly: false,
  noticeEmpty: false,
  namedInText: false,
  needsReading: false,
}
const statements = ["full", "part", "none", "unreadable"] as const

function row(more: Partial<VerdictGround>): Verdict[] {
  return statements.map((statement) => verdictOf({ ...ground, ...more, statement }))
}

describe("the verdict table, cell by cell: full, part, none, unreadable", () => {
  it.each<[string, Partial<VerdictGround>, Verdict[]]>([
    ["main, handler known, placed by the operator", {}, ["stated", "partial", "absent", "unknown"]],
    ["the same, no notice at all", { noticeEmpty: true }, ["stated", "partial", "absent", "unknown"]],
    ["handler unknown", { handlerKnown: false }, ["stated", "partial", "review", "unknown"]],
    [
      "handler unknown, neither service nor host named",
      { handlerKnown: false, serviceOrHostNamed: false },
      ["review", "partial", "review", "unknown"],
    ],
    [
      "handler unknown, no notice or one without entries",
      { handlerKnown: false, noticeEmpty: true },
      ["stated", "partial", "absent", "unknown"],
    ],
    ["chained", { chainedOnly: true, placedByOperator: false }, ["stated", "partial", "review", "unknown"]],
    [
      "chained, handler unknown, no notice",
      { chainedOnly: true, placedByOperator: false, handlerKnown: false, noticeEmpty: true },
      ["stated", "partial", "review", "unknown"],
    ],
    ["nobody saw who placed it", { placedByOperator: null }, ["stated", "partial", "review", "unknown"]],
    [
      "partly chained, the rest not seen placed",
      { placedByOperator: false },
      ["stated", "partial", "review", "unknown"],
    ],
    ["only item 1, metadata or party unknown", { need: "maybe" }, ["stated", "review", "review", "unknown"]],
    ["the same, no notice", { need: "maybe", noticeEmpty: true }, ["stated", "review", "review", "unknown"]],
    ["item 3", { need: "consented" }, ["exempt", "exempt", "exempt", "exempt"]],
    ["item 4", { need: "opted" }, ["exempt", "exempt", "exempt", "exempt"]],
    ["self", { need: "self" }, ["exempt", "exempt", "exempt", "exempt"]],
    [
      "entries a person must read (pooled)",
      { needsReading: true },
      ["review", "review", "absent", "unknown"],
    ],
    ["named in the text alone", { namedInText: true }, ["stated", "partial", "review", "unknown"]],
    ["only sends the tool caused", { toolCausedOnly: true }, ["review", "review", "review", "unknown"]],
  ])("%s", (_, more, expected) => expect(row(more)).toEqual(expected))
})
