import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/entry-not-in-japanese.ts"
import { candidate, noticeTable } from "../evidence-builder.ts"
import { good, holds, nothingSeen, noticeOf, row } from "./given.ts"

const english = noticeOf(row[0], row[1], "URL of the page viewed", "To deliver advertising to visitors")
const mixed = candidate(
  noticeTable(row, ["他社", "別物", "URL of the page that was viewed", "To measure how the site is used"]),
)
const other = { ...good, id: "n2", url: `${good.url}ja`, finalUrl: `${good.url}ja`, digest: "other" }

describe("the language of the entries", () =>
  holds(rule, [
    ["Japanese", { candidates: [good] }, ["pass medium"]],
    [
      "Japanese with Latin terms",
      { candidates: [noticeOf(row[0], row[1], "URL、Cookie ID、閲覧日時")] },
      ["pass medium"],
    ],
    ["none at all", { candidates: [english] }, ["fail medium"]],
    ["some entries in English", { candidates: [mixed] }, ["review medium"]],
    [
      "English, and in Japanese elsewhere",
      { candidates: [english, other] },
      ["not-applicable medium", "pass medium"],
    ],
    [
      "nothing but names and signs",
      { candidates: [noticeOf(row[0], row[1], "URL", "広告")] },
      ["unknown info"],
    ],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
