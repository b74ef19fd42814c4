import type { Assessment } from "../analyzers/result.ts"
import { categoryName, type Words } from "./naming.ts"

/** What the notice was not found to say of a destination: name, purpose, and each category of information. */
export const missingStatement = (assessment: Assessment, words: Words): readonly string[] => {
  const { destinations } = words.prose
  const nameMissing = assessment.operatorStated === "no" || assessment.operatorStated === "service-only"
  const nothingStated = assessment.statement === "none" && assessment.operatorStated === "no"
  return [
    ...(nameMissing ? [destinations.operatorStatedLabel] : []),
    ...(assessment.purposeStated === false || nothingStated ? [destinations.purposeLabel] : []),
    ...new Set(
      assessment.information
        .filter(({ stated }) => stated === "no")
        .map(({ category }) => categoryName(category, words)),
    ),
  ]
}
