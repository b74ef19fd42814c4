import type { Assessment, Destination } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import { countedAssessments, type FailOn } from "../fail-on.ts"
import { missingStatement } from "../missing-statement.ts"
import { reasonTexts } from "../naming.ts"
import type { ShownResult } from "../shown-result.ts"
import { verdictText } from "../verdict-text.ts"
import type { TestCase } from "./test-case.ts"

/** Each destination with what was found about its statement. */
export const destinationCases = (shown: ShownResult, failOn: FailOn): readonly TestCase[] => {
  const counted = new Set(countedAssessments(shown.result, failOn).map(({ id }) => id))
  return shown.judged.flatMap(({ destination, assessment }) =>
    assessment ? [caseOf(destination, assessment, { shown, fails: counted.has(assessment.id) })] : [],
  )
}

const caseOf = (
  destination: Destination,
  assessment: Assessment,
  { shown: { words }, fails }: { readonly shown: ShownResult; readonly fails: boolean },
): TestCase => {
  const { prose } = words
  const { colon, list } = prose.punctuation
  const missing = missingStatement(assessment, words)
  const settled = assessment.verdict === "stated" || assessment.verdict === "exempt"
  return {
    name: `${destinationName(destination, words)} [${destination.id}]`,
    state: fails ? "failure" : settled ? "passed" : "skipped",
    message: verdictText(assessment, words),
    detail: [
      ...(missing.length > 0 ? [`${prose.workList.missing}${colon}${missing.join(list)}`] : []),
      ...reasonTexts(assessment.reasons, words),
      prose.closing,
    ],
  }
}
