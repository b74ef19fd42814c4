import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/operator-name-unstated.ts"
import { good, holds, nothingSeen, noticeOf } from "./given.ts"

describe("who handles the information", () =>
  holds(rule, [
    ["is named", { candidates: [good] }, ["pass medium"]],
    ["is named by the service only", { candidates: [noticeOf("")] }, ["review medium"]],
    ["no entry", {}, []],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
