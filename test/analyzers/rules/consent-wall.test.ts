import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/consent-wall.ts"
import { asking, fresh } from "../choice-builder.ts"
import { holds } from "./given.ts"

const { kind: _, ...unknown } = asking

describe("a page that opens only to who agrees", () => {
  holds(rule, [
    ["a banner beside the page", { visits: [fresh()] }, ["pass low"]],
    ["a wall", { visits: [fresh([], { choice: { ...asking, kind: "wall" } })] }, ["review low"]],
    [
      "a banner of which the kind is not known",
      { visits: [fresh([], { choice: unknown })] },
      ["unknown info"],
    ],
    ["no banner", { visits: [fresh([], { choice: { found: false, buttons: [] } })] }, []],
  ])
})
