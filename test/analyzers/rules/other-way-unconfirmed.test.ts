import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/other-way-unconfirmed.ts"
import { send } from "../evidence-builder.ts"
import { good, holds, nothingSeen, page } from "./given.ts"

describe("other ways of telling", () =>
  holds(rule, [
    ["stated on the site", { candidates: [good] }, ["pass info"]],
    ["not stated on the site", {}, ["review info"]],
    ["nothing to tell", { sends: [send(`${page}a.js`)] }, []],
    ["no page could be opened", nothingSeen, ["unknown info"]],
  ]))
