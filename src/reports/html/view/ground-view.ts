import type { Condition, StatedInformation } from "../../../analyzers/result.ts"
import { functionName, type Words } from "../../naming.ts"
import { fill, lookUp } from "../../prose.ts"

/** Why a category falls under its provision, and how each condition of that provision stands. */
export interface Ground {
  readonly why: string
  readonly conditions: readonly {
    readonly text: string
    readonly met: string
    readonly state: Condition["met"]
  }[]
}

/** The ground in words; undefined where the result gives none. */
export function groundOf(stated: StatedInformation, words: Words): Ground | undefined {
  const { provision, conditions = [] } = stated
  // Items 3 and 4 rest on what was seen in the states of choice, whatever the destination does.
  const reason = provision === "item3" || provision === "item4" ? provision : stated.reason
  if (reason === undefined && conditions.length === 0) return undefined
  const { conditions: names, met } = words.prose.grounds
  return {
    why: reason === undefined ? "" : whyText(reason, words),
    conditions: conditions.map((one) => ({ text: names[one.id], met: met[one.met], state: one.met })),
  }
}

/** A code such as `function: advertising`; one without a sentence is shown as it is. */
function whyText(reason: string, words: Words): string {
  const [code = "", detail = ""] = reason.split(/:\s*/)
  const sentence = lookUp(words.prose.grounds.why, code)
  return sentence === undefined ? reason : fill(sentence, { detail: functionName(detail, words) })
}
