import { describe, expect, test } from "vitest"
import type { Finding, Outcome, Result, VisitSummary } from "../../../src/analyzers/result.ts"
import { answerOf } from "../../../src/analyzers/survey/answer-of.ts"
import { exclusionOf } from "../../../src/analyzers/survey/exclusion-of.ts"
import { itemQuestions } from "../../../src/analyzers/survey/items.ts"
import { loadRules } from "../../../src/cli/load-rules.ts"
import { type MadeVerdict, madeResult } from "../../store/made-records.ts"

const finding = (outcome: Outcome, subject: string): Finding => ({
  rule: "undisclosed-destination",
  basis: "ordinance",
  article: "R29-2",
  outcome,
  severity: "high",
  subject,
  message: { ja: "", en: "" },
  evidence: [],
})

const third: MadeVerdict = { verdict: "stated" }
const chained: MadeVerdict = { verdict: "review", chainedOnly: true }

function answer(
  verdicts: readonly MadeVerdict[],
  outcomes: readonly Outcome[],
  change: Partial<Result> = {},
) {
  const findings = outcomes.map((outcome, at) => finding(outcome, `a${at}`))
  return answerOf("undisclosed-destination", madeResult(verdicts, { findings, ...change }))
}

describe("a site's one answer", () => {
  test.each([
    ["no", ["pass", "fail", "review"]],
    ["review", ["pass", "review", "unknown"]],
    ["unseen", ["pass", "unknown"]],
    ["yes", ["pass", "pass"]],
    ["not-applicable", ["not-applicable"]],
    ["not-applicable", []],
  ] as const)("is %s of %j", (expected, outcomes) => {
    expect(
      answer(
        outcomes.map(() => third),
        outcomes,
      ),
    ).toBe(expected)
  })

  test("leaves out destinations that only another tag reaches", () => {
    expect(answer([third, chained], ["pass", "review"])).toBe("yes")
    expect(answer([chained], ["review"])).toBe("not-applicable")
  })

  test("rests on destinations that need a notice, where there are any", () => {
    const assessments = madeResult([third, third]).assessments.map((one, at) =>
      at === 1 ? { ...one, need: "maybe" as const } : one,
    )
    expect(answer([third, third], ["pass", "review"], { assessments })).toBe("yes")
    expect(answer([third, third], ["not-applicable", "review"], { assessments: assessments.slice(1) })).toBe(
      "review",
    )
  })
})

test("every item asks a rule there is, each only once", async () => {
  const known = new Set((await loadRules()).map(({ id }) => id))
  const asked = itemQuestions.map(({ rule }) => rule)
  expect(asked.filter((rule) => !known.has(rule))).toEqual([])
  expect(new Set(asked).size).toBe(asked.length)
})

const start = (change: Partial<VisitSummary>): Result => {
  const [visit] = madeResult().visits
  return madeResult([], { visits: visit === undefined ? [] : [{ ...visit, ...change }] })
}
const because = (code: string): Partial<VisitSummary> => ({
  outcome: "failed",
  failure: { code, message: "" },
})

describe("a site is left out", () => {
  test.each([
    ["unreachable", because("dns")],
    ["unreachable", because("connection")],
    ["tls", because("tls")],
    ["timeout", because("timeout")],
    ["not-html", because("download")],
    ["private-address", because("private-address")],
    ["browser-failed", because("browser-died")],
    ["internal", because("something new")],
    ["log-in", { status: 401 }],
    ["log-in", { finalUrl: "https://www.example.jp/login?next=/" }],
    ["blocked", { status: 403 }],
    ["blocked", { status: 429 }],
    ["blocked", { title: "Just a moment..." }],
    ["http-error", { status: 500 }],
  ] as const)("as %s", (reason, change) => {
    expect(exclusionOf(start(change))?.reason).toBe(reason)
  })

  test("not when its page came, nor when it came in part", () => {
    expect(exclusionOf(start({ status: 200, title: "ログインについての記事" }))).toBeUndefined()
    expect(
      exclusionOf(start({ outcome: "partial", failure: { code: "timeout", message: "" } })),
    ).toBeUndefined()
  })
})
