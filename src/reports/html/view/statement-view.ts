import type { Assessment } from "../../../analyzers/result.ts"
import type { Report } from "./report.ts"

const yesNo = (stated: boolean | null): "yes" | "no" | "unknown" => {
  if (stated === null) return "unknown"
  return stated ? "yes" : "no"
}

/** Older reports say only whether it is stated. */
const purposeDestinationOf = ({ purposeDestination, purposeDestinationStated: stated }: Assessment) =>
  purposeDestination ?? ({ yes: "stated", no: "not-stated", unknown: "cannot-tell" } as const)[yesNo(stated)]

/** Whether name and purposes were found stated. */
export const statementView = (assessment: Assessment, { words }: Report) => {
  const { prose } = words
  const { destinations } = prose
  const purpose = (label: string, stated: boolean | null) => ({
    label,
    state: yesNo(stated),
    text: prose.yesNo[yesNo(stated)],
  })
  const nameState = {
    legal: "yes",
    alias: "yes",
    brand: "yes",
    "service-only": "no",
    no: "no",
    "cannot-tell": "unknown",
  } as const
  return [
    {
      label: destinations.operatorStatedLabel,
      state: nameState[assessment.operatorStated],
      text: prose.operatorStated[assessment.operatorStated],
    },
    purpose(destinations.purposeLabel, assessment.purposeStated),
    // Whose purpose it is rests on the commentary: shown, never weighed.
    { ...purpose(destinations.purposeOwnLabel, assessment.purposeOwnStated), state: "unknown" },
    {
      label: destinations.purposeDestinationLabel,
      text: prose.purposeDestination[purposeDestinationOf(assessment)],
      state: "unknown" as const,
    },
  ]
}
