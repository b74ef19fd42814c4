import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/vague-words.ts"
import { good, holds, nothingSeen, noticeOf } from "./given.ts"

const words = (information: string) => ({ candidates: [noticeOf(undefined, undefined, information)] })

describe("open-ended words", () =>
  holds(rule, [
    ["none", { candidates: [good] }, ["pass info"]],
    ["a list that ends open", words("閲覧したページのURL等"), ["review info"]],
    ["その他", words("閲覧したページのURL、その他の情報"), ["review info"]],
    ["等 as part of a word", words("閲覧したページのURL、会員の等級"), ["pass info"]],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
