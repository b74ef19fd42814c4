import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/app-notice-unreachable.ts"
import { good, holds, nothingSeen, page, step } from "./given.ts"

const app = { target: { kind: "app", url: page }, candidates: [good] } as const

describe("the way from an app's first screen", () =>
  holds(rule, [
    ["one press", app, ["pass medium"]],
    ["three presses", { ...app, steps: [{ ...step, presses: 3 }] }, ["review medium"]],
    ["none", { ...app, steps: [] }, ["fail medium"]],
    ["a site is no app", { candidates: [good] }, []],
    ["no page could be opened", { ...nothingSeen, target: app.target }, ["unknown medium"]],
  ]))
