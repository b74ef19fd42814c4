import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/revision-date-unstated.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen } from "./given.ts"

const dated = (text: string) => ({ candidates: [candidate(`${good.html}<p>${text}</p>`)] })

describe("the date of the notice", () =>
  holds(rule, [
    ["last revised", dated("最終改定日：２０２５年４月１日"), ["pass info"]],
    ["made", dated("2023/06/16 制定"), ["pass info"]],
    ["by era", dated("令和5年6月16日施行"), ["pass info"]],
    ["a date of something else", dated("創業 1998年4月1日の老舗です"), ["review info"]],
    ["a law's", dated("2023年6月16日に施行された改正電気通信事業法に基づき公表します"), ["review info"]],
    ["none", { candidates: [good] }, ["review info"]],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
