import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-not-per-tag.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen } from "./given.ts"

const pooled = candidate(
  "<h1>外部送信について</h1><h2>送信される情報</h2><ul><li>閲覧したページのURL</li><li>IPアドレス</li></ul><h2>利用目的</h2><ul><li>広告の配信</li></ul><h2>送信先</h2><ul><li>広告株式会社</li><li>別人株式会社</li></ul>",
)

describe("what ties information, purpose and destination together", () =>
  holds(rule, [
    ["a row each", { candidates: [good] }, ["pass low"]],
    ["lists of their own", { candidates: [pooled] }, ["review low"]],
    ["no notice", {}, []],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
