import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-behind-log-in.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen } from "./given.ts"

const unread = (code: string) => ({ candidates: [candidate("", { failure: { code, message: "" } })] })

describe("documents that ask who the visitor is", () =>
  holds(rule, [
    ["none", { candidates: [good] }, ["pass medium"]],
    ["one that may be the notice", unread("log-in"), ["review medium"]],
    ["one that could not be opened at all", unread("timeout"), ["unknown info"]],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
