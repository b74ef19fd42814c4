import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/jargon-unexplained.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen, noticeOf } from "./given.ts"

const jargon = noticeOf(undefined, undefined, "リファラ、ユーザーエージェント")
const explained = candidate(
  `${jargon.html}<p>リファラ（直前に見ていたページのURL）、ユーザーエージェントとは、ブラウザの種類などを表す文字列です。</p>`,
)
const names = noticeOf(undefined, "タグマネージャー", "閲覧したページのURL")

describe("technical terms", () =>
  holds(rule, [
    ["none", { candidates: [good] }, ["pass info"]],
    ["unexplained", { candidates: [jargon] }, ["review info"]],
    ["explained in the notice", { candidates: [explained] }, ["pass info"]],
    ["inside a service's name", { candidates: [names] }, ["pass info"]],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
