import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/pre-ticked-choice.ts"
import { asking, firstLayer, fresh } from "../choice-builder.ts"
import { holds } from "./given.ts"

const shown = (more: Partial<typeof asking>) => ({ visits: [fresh([], { choice: { ...asking, ...more } })] })
const inSettings = (on: boolean, fixed: boolean) =>
  shown({ layers: [firstLayer, { ...firstLayer, presses: 1, toggles: [{ label: "広告", on, fixed }] }] })

describe("choices made beforehand", () => {
  holds(rule, [
    ["off", inSettings(false, false), ["pass info"]],
    ["on", inSettings(true, false), ["review info"]],
    ["on, and cannot be moved", inSettings(true, true), ["pass info"]],
    ["settings nobody opened", shown({ buttons: ["同意する", "Cookie設定"] }), ["unknown info"]],
    ["nothing to set", shown({}), []],
    ["no banner", { visits: [fresh([], { choice: { found: false, buttons: [] } })] }, []],
  ])
})
