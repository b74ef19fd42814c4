import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notice-hidden.ts"
import { candidate } from "../evidence-builder.ts"
import { good, holds, nothingSeen } from "./given.ts"

const hidden = (why: string) => candidate(`<div data-gaibu-hidden="${why}">${good.html}</div>`)
const other = { ...good, id: "n2", url: `${good.url}2`, finalUrl: `${good.url}2`, digest: "other" }

describe("whether the entries can be seen", () =>
  holds(rule, [
    ["shown", { candidates: [good] }, ["pass medium"]],
    ["too small to see", { candidates: [hidden("tiny-text")] }, ["fail medium"]],
    ["beside the screen", { candidates: [hidden("off-screen")] }, ["fail medium"]],
    ["no way in sight leads there", { candidates: [{ ...good, foundBy: "source-only" }] }, ["review medium"]],
    [
      "beside the screen, and no way in sight",
      { candidates: [{ ...hidden("off-screen"), foundBy: "source-only" }] },
      ["fail medium"],
    ],
    ["folded away", { candidates: [hidden("closed")] }, ["review info"]],
    [
      "unseen, and seen elsewhere",
      { candidates: [hidden("clipped"), other] },
      ["not-applicable medium", "pass medium"],
    ],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
