import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-not-prior.ts"
import { good, holds, nothingSeen } from "./given.ts"

describe("whether the notice stood there", () =>
  holds(rule, [
    ["reached at the time of the scan", { candidates: [good] }, ["pass info"]],
    ["not reached", { candidates: [good], steps: [] }, ["review info"]],
    ["no notice", {}, []],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
