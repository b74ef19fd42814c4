import { setTimeout as pause } from "node:timers/promises"
import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { type FoundElement, findElement } from "../page/in-page/find-element.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { PageStep } from "../plan.ts"
import type { OpenPage } from "./open-page.ts"
import type { Progress } from "./progress.ts"
import { settle } from "./settle.ts"
import { failureOf, VisitFailure } from "./visit-failure.ts"
import { within } from "./within.ts"

const findWithinMs = 5000
const takeWithinMs = 10_000
const afterStep = { quietMs: 300, capMs: 3000, staleMs: 1000 }

/** Takes the settings' own steps one after the other; the first that cannot be taken ends them, and says which. */
export async function takeSteps(
  page: OpenPage,
  steps: readonly PageStep[],
  progress: Progress,
): Promise<void> {
  for (const step of steps) {
    const from = Date.now()
    try {
      await within(takeStep(page.target, step), takeWithinMs, () => {
        throw new VisitFailure(
          "step-failed",
          `The page did not answer to a step within ${takeWithinMs / 1000} s.`,
        )
      })
    } catch (error) {
      if (!(error instanceof VisitFailure)) throw error
      progress.failure ??= failureOf(error)
      return
    }
    page.recorder.activity.touch()
    await settle(page.recorder.activity, afterStep)
    progress.steps.push({ from, to: Date.now() })
  }
}

async function takeStep(target: Target, step: PageStep): Promise<void> {
  if ("waitFor" in step) return void (await find(target, step.waitFor))
  if ("click" in step) return clickAt(target, await find(target, step.click))
  await clickAt(target, await find(target, step.fill))
  await target.send("Input.insertText", { text: step.value })
}

async function find(target: Target, selector: string): Promise<FoundElement> {
  const expression = asExpression(findElement, selector)
  for (const deadline = Date.now() + findWithinMs; ; ) {
    // A page that is going to another one is asked again.
    const evaluated = await evaluateApart(target, target.id, expression).catch(ignoreEnded)
    const found = evaluated as FoundElement | string | null | undefined
    if (typeof found === "string")
      throw new VisitFailure("step-failed", `The step's selector cannot be read: ${found}`)
    if (found) return found
    if (Date.now() > deadline)
      throw new VisitFailure(
        "step-failed",
        `Nothing to see on the page answers to the step's selector: ${selector}`,
      )
    await pause(100)
  }
}

/** A real press: trusted events where the element stands. */
export async function clickAt(target: Target, { x, y }: FoundElement): Promise<void> {
  const at = { x, y, button: "left", clickCount: 1 } as const
  await target.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y })
  await target.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at })
  await target.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at })
}
