import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/choice-not-observed.ts"
import { asking, fresh, made } from "../choice-builder.ts"
import { holds, nothingSeen } from "./given.ts"

const noBanner = { found: false, buttons: [] }

describe("states of choice that were asked for", () => {
  holds(rule, [
    ["all of them were reached", { visits: [fresh(), made("accept"), made("reject")] }, ["pass medium"]],
    ["none was asked for, and no banner was seen", { visits: [fresh([], { choice: noBanner })] }, []],
    ["none was asked for, and a banner was seen", { visits: [fresh()] }, ["unknown info"]],
    [
      "none was asked for, and nothing is seen without agreeing",
      { visits: [fresh([], { choice: { ...asking, kind: "wall" } })] },
      ["unknown medium"],
    ],
    [
      "one of several attempts is enough",
      { visits: [fresh(), made("reject", { choice: { failure: "timeout" } }), made("reject")] },
      ["pass medium"],
    ],
    [
      "the press had no effect",
      { visits: [fresh(), made("reject", { choice: { failure: "press-had-no-effect" } })] },
      ["unknown medium"],
    ],
    [
      "the page offers nothing to refuse with, and there is no banner at all: two reasons",
      {
        visits: [fresh(), made("reject", { choice: { failure: "no-reject-button" } })],
        runsNotMade: [
          { run: "close", reason: "no-banner" },
          { run: "accept", reason: "no-banner" },
        ],
      },
      ["unknown info", "unknown info"],
    ],
    [
      "the visit failed",
      {
        visits: [
          fresh(),
          { ...made("accept"), outcome: "failed", failure: { code: "timeout", message: "slow" } },
        ],
      },
      ["unknown medium"],
    ],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ])
})
