import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notification-rest-unreachable.ts"
import { candidate, noticeTable } from "../evidence-builder.ts"
import { good, holds, nothingSeen, page, step } from "./given.ts"

const popup = { ...good, url: page, finalUrl: page, foundBy: "popup" } as const
const part = {
  ...candidate(noticeTable(["別人株式会社", "別物", "IPアドレス", "解析"])),
  id: "n2",
  url: page,
  finalUrl: page,
  foundBy: "popup",
} as const
const unread = candidate("", { id: "n3", url: `${page}x`, failure: { code: "timeout", message: "slow" } })

describe("what a notification leaves out", () =>
  holds(rule, [
    ["nothing", { candidates: [popup] }, ["pass medium"]],
    ["one press away", { candidates: [part, good], steps: [step] }, ["pass medium"]],
    ["three presses away", { candidates: [part, good], steps: [{ ...step, presses: 3 }] }, ["review medium"]],
    ["nowhere", { candidates: [part] }, ["review medium"]],
    ["perhaps in a document that could not be read", { candidates: [part, unread] }, ["unknown medium"]],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
