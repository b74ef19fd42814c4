import { expect, it } from "vitest"
import { headline } from "../../src/reports/headline.ts"
import { proseOf } from "../../src/reports/prose.ts"
import { summaryOf } from "./fixture/summary.ts"

const sentence = (absent: number, partial: number) =>
  headline({ summary: { ...summaryOf([], [], "issues"), absent, partial } }, proseOf("ja")).sentence

it("says that all of a statement is missing only where one is", () => {
  expect([sentence(1, 2), sentence(0, 2)]).toEqual([
    "公表に記載を確認できない送信先が 3 件あります。",
    "公表に一部の記載を確認できない送信先が 2 件あります。",
  ])
})
