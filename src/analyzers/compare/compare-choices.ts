import type { Difference } from "../result/comparison.ts"
import type { ChoiceSummary } from "../result.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"

/** Consent banners by run: found or not, whose, which buttons. A run only one side made is a limit, no difference. */
export function compareChoices({ before, after }: Comparing): readonly Difference[] {
  const was = new Map(before.result.choices.map((choice) => [choice.run, choice]))
  return after.result.choices.flatMap((is) => {
    const then = was.get(is.run)
    return then === undefined ? [] : aspectsOf(then, is)
  })
}

function aspectsOf(before: ChoiceSummary, after: ChoiceSummary): readonly Difference[] {
  const failed = before.failure !== undefined || after.failure !== undefined
  const weight = failed
    ? ({ kind: "unsure", reason: "could-not-see" } as const)
    : ({ kind: "change", reason: "observed-otherwise" } as const)
  const found = (choice: ChoiceSummary) => [choice.found ? "found" : "not-found"]
  const aspects = [
    ["found", found(before), found(after)],
    ["manager", listOf(before.manager), listOf(after.manager)],
    ["pressed", listOf(before.pressed), listOf(after.pressed)],
    ["buttons", sorted(before.buttons), sorted(after.buttons)],
  ] as const
  return aspects
    .filter(([, was, is]) => !sameTexts(was, is))
    .map(([aspect, was, is]) =>
      difference({
        ...{ subject: "choice", key: before.run, aspect, is: "changed", direction: "neutral" },
        ...weight,
        ...{ before: was, after: is },
      }),
    )
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}
