import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/dead-link.ts"
import type { LinkCheck } from "../../../src/crawler/evidence.ts"
import { good, holds, nothingSeen } from "./given.ts"

const url = "https://policies.ads.example/"
const japanese = { status: 200, title: "プライバシーポリシー", text: "当社は個人情報を大切に扱います。" }
const english = {
  status: 200,
  title: "Privacy Policy",
  text: "We value the privacy of everyone who uses this.",
}
const checked = (...answers: readonly Partial<LinkCheck>[]) => ({
  candidates: [good],
  linkChecks: answers.map((answer, at) => ({
    url: `${url}${at}`,
    from: [good.id],
    linkText: "詳細",
    ...answer,
  })),
})

describe("what the links of the notice lead to", () =>
  holds(rule, [
    ["a document in Japanese", checked(japanese), ["pass low"]],
    [
      "a document without words before scripts run",
      checked({ status: 200, title: "", text: "" }),
      ["pass low"],
    ],
    ["nothing", checked(japanese, { status: 404 }), ["review low"]],
    ["a document in English", checked(english), ["review info"]],
    ["a server that refuses", checked({ status: 403 }), ["unknown info"]],
    ["no answer", checked({ failure: { code: "timeout", message: "slow" } }), ["unknown info"]],
    [
      "one of each",
      checked({ status: 410 }, english, { status: 503 }),
      ["review low", "review info", "unknown info"],
    ],
    ["links of another document", { ...checked(), linkChecks: [{ url, from: ["n9"], linkText: "" }] }, []],
    ["not looked at", { candidates: [good] }, ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown low"]],
  ]))
