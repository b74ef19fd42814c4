import type { Assessment, Provision } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"
import { fill } from "./prose.ts"

const exempting: readonly Provision[] = ["item1", "item2", "item3", "item4"]

/** The items an exempt assessment may fall under, in the order of the law. */
export const exemptItems = (assessment: Assessment): readonly Provision[] => {
  const seen = new Set(assessment.provisions.map(({ provision }) => provision))
  return exempting.filter((provision) => seen.has(provision))
}

/** A verdict in words; for an exempt one the items it may fall under are named. */
export const verdictText = (assessment: Assessment, words: Words): string => {
  const { prose } = words
  const items = assessment.verdict === "exempt" ? exemptItems(assessment) : []
  if (items.length === 0) return prose.verdicts[assessment.verdict]
  const named = items.map((item) => prose.provisions[item]).join(prose.punctuation.list)
  return fill(prose.exemptAs, { provision: named })
}
