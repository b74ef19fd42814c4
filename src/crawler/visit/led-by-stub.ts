import { encodedForms } from "../encoded-forms.ts"
import type { RecordedSend } from "../evidence.ts"
import type { WebViewPlan } from "../plan.ts"

/** Shorter answers would be met by chance. */
const shortest = 6

/**
 * Marks the sends that carry what a stand-in for the app answered, in their address or body: the app itself may answer
 * otherwise, or not at all. What an answer merely led to cannot be told.
 */
export function ledByStub(
  sends: readonly RecordedSend[],
  { bridges }: Pick<WebViewPlan, "bridges">,
): readonly RecordedSend[] {
  const answers = bridges.flatMap((bridge) =>
    "methods" in bridge ? Object.values(bridge.methods) : [bridge.answer],
  )
  const forms = [
    ...new Set(
      answers
        .flatMap(textsIn)
        .filter(({ length }) => length >= shortest)
        .flatMap(encodedForms),
    ),
  ]
  if (forms.length === 0) return sends
  return sends.map((send) => {
    const { url, body, cause } = send
    const carries = forms.some((form) => url.includes(form) || body.text?.includes(form))
    return cause === "page" && carries ? { ...send, cause: "stub" } : send
  })
}

function textsIn(answer: unknown): readonly string[] {
  if (typeof answer === "string") return [answer]
  if (typeof answer === "number") return [String(answer)]
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(textsIn) : []
}
