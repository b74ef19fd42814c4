import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-wording-hard.ts"
import { good, holds, nothingSeen, noticeOf } from "./given.ts"

const clause = "当社が提供するサービスの利用状況を把握して改善に役立てるために必要な範囲で利用し、"
const long = noticeOf(undefined, undefined, undefined, `${clause.repeat(4)}広告を配信するため。`)
const list = noticeOf(undefined, undefined, Array(40).fill("閲覧したページのURL").join("、"))

describe("the length of sentences", () =>
  holds(rule, [
    ["short", { candidates: [good] }, ["pass info"]],
    ["long", { candidates: [long] }, ["review info"]],
    ["a long list of short items", { candidates: [list] }, ["pass info"]],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
