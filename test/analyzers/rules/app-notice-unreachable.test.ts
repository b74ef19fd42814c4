import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/app-notice-unreachable.ts"
import { good, holds, nothingSeen, page, step } from "./given.ts"

const app = { target: { kind: "app", url: page }, candidates: [good] } as const
const own = "app:jp.example.mise"
const native = { target: { kind: "app", url: own } } as const

describe("the way from an app's first screen", () =>
  holds(rule, [
    ["one press", app, ["pass medium"]],
    ["three presses", { ...app, steps: [{ ...step, presses: 3 }] }, ["review medium"]],
    ["none", { ...app, steps: [] }, ["fail medium"]],
    [
      "one tap of the app's own, as declared",
      { ...app, ...native, steps: [{ ...step, from: own }] },
      ["pass medium"],
    ],
    [
      "a first screen of the app's own, no taps declared",
      { ...app, ...native, steps: [] },
      ["unknown medium"],
    ],
    [
      "a device a person drove",
      { ...app, target: { ...app.target, kind: "attach", platform: "ios" } },
      ["pass medium"],
    ],
    ["a site is no app", { candidates: [good] }, []],
    ["no page could be opened", { ...nothingSeen, target: app.target }, ["unknown medium"]],
  ]))
