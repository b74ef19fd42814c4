import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/destination-purpose-unstated.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen, row, tableOf } from "./given.ts"

const sides = (own: string, theirs: string) => ({
  candidates: [
    candidate(
      tableOf({
        送信先の名称: row[0],
        サービス名: row[1],
        送信される情報: row[2],
        当社の利用目的: own,
        送信先の利用目的: theirs,
      }),
    ),
  ],
})

describe("the destination's own purpose", () =>
  holds(rule, [
    ["stated", sides("広告の配信", "広告の効果測定"), ["pass low"]],
    ["not stated", { candidates: [good] }, ["review low"]],
    ["by a link only", sides("広告の配信", "https://policies.ads.example/"), ["review low"]],
    ["no purpose at all, which is another rule's", sides("", ""), []],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
