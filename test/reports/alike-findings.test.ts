import { expect, it } from "vitest"
import type { Finding } from "../../src/analyzers/result.ts"
import { alikeFindings } from "../../src/reports/alike-findings.ts"
import { wordsOf } from "../../src/reports/naming.ts"
import { names } from "./fixture/names.ts"

const words = wordsOf("ja", names)
const after = (named: string, change: Partial<Finding> = {}): Finding => ({
  rule: "refusal-without-effect",
  basis: "statute",
  article: "27-12-3",
  outcome: "review",
  severity: "medium",
  subject: named,
  message: { ja: `拒否の操作後も${named}への送信を観測しました。`, en: `Sends to ${named} were seen.` },
  named,
  evidence: [],
  ...change,
})
const told = (...findings: readonly Finding[]) =>
  alikeFindings(findings, words).map(({ message, findings: alike }) => [
    message,
    alike.map(({ subject }) => subject),
  ])

it("says once what a rule says of several destinations", () => {
  expect(told(after("甲（A）"), after("乙（B）"))).toEqual([
    ["拒否の操作後も次の各送信先への送信を観測しました。", ["甲（A）", "乙（B）"]],
  ])
})

it("keeps apart what another rule, outcome or wording says", () => {
  const other = {
    ja: "拒否の操作後も丙への送信を観測しました（1/1 回）。",
    en: "Sends to 丙 were seen (1/1).",
  }
  expect(
    told(
      after("甲"),
      after("乙", { rule: "sent-before-choice" }),
      after("丁", { outcome: "unknown" }),
      after("丙", { message: other }),
    ),
  ).toHaveLength(4)
})

it("leaves a finding alone as it is, and those of results without the name", () => {
  expect(told(after("甲"))).toEqual([["拒否の操作後も甲への送信を観測しました。", ["甲"]]])
  const { named: _, ...older } = after("甲")
  expect(told(older, { ...older, subject: "乙" })).toHaveLength(2)
})

it("takes a name for what it is, whatever signs are in it", () => {
  expect(told(after("$&$1"), after("（.*）"))).toEqual([
    ["拒否の操作後も次の各送信先への送信を観測しました。", ["$&$1", "（.*）"]],
  ])
})
