import type { Override } from "../../../crawler/evidence.ts"
import type { AppliedOverride, Assessment } from "../../result.ts"
import { overrideFor } from "../provision/override-for.ts"
import type { ReceivedCategory } from "./categories.ts"

/** The operator's judgements that speak of something this destination received, with the categories they speak of. */
export function appliedOverrides(
  destination: string,
  received: readonly ReceivedCategory[],
  overrides: readonly Override[],
): readonly AppliedOverride[] {
  const spoken = Map.groupBy(received, ({ category }) => overrideFor(category, destination, overrides))
  return overrides.flatMap((override) => {
    const categories = (spoken.get(override) ?? []).map(({ category }) => category)
    return categories.length === 0 ? [] : [applied(override, categories)]
  })
}

function applied(
  { provision, limb, reason, by, date }: Override,
  categories: readonly string[],
): AppliedOverride {
  return { provision, ...(limb === undefined ? {} : { limb }), reason, by, date, categories }
}

/** Categories the operator took out of the duty: whether the notice states them no longer makes the verdict worse. */
export function setAside(overrides: readonly AppliedOverride[]): ReadonlySet<string> {
  const exempting = overrides.filter(({ provision }) => provision !== "main")
  return new Set(exempting.flatMap(({ categories }) => categories))
}

/** The fields of the assessment: each judgement, and the first for readers that know one only. */
export function overrideFields(
  overrides: readonly AppliedOverride[],
): Pick<Assessment, "override" | "overrides"> {
  const [first] = overrides
  if (!first) return {}
  const { reason, by, date } = first
  return { override: { reason, by, date }, overrides }
}
