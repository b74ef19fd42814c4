import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-link-unclear.ts"
import { good, holds, nothingSeen, step } from "./given.ts"

const linked = (linkText: string) => ({ candidates: [good], steps: [{ ...step, linkText }] })

describe("the words that lead to the notice", () =>
  holds(rule, [
    ["name it", linked("外部送信について"), ["pass low"]],
    ["in full width, broken", linked("外部 送信ポリシー"), ["pass low"]],
    ["speak of cookies", linked("Ｃｏｏｋｉｅポリシー"), ["pass low"]],
    ["speak of privacy only", linked("プライバシーポリシー"), ["review low"]],
    ["are none", linked(""), ["unknown info"]],
    ["no notice", {}, []],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
