import type { Log, Run } from "sarif"
import { findingsByWeight } from "../findings-by-weight.ts"
import { wordsOf } from "../naming.ts"
import type { ReportInputs } from "../report-format.ts"
import { shownResult } from "../shown-result.ts"
import { allVisible } from "../visible.ts"
import { sarifResults } from "./sarif-results.ts"
import { sarifRules } from "./sarif-rules.ts"

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/**
 * The open findings as SARIF 2.1.0 (OASIS). What passed or does not apply is left out: code scanning on GitHub shows
 * every result as an alert, whatever its kind.
 */
export const renderSarif = ({ result, language, names, rules, failOn }: ReportInputs): string => {
  const shown = shownResult(allVisible(result), wordsOf(language, names))
  const open = findingsByWeight(shown.result).filter(
    ({ outcome }) => outcome !== "pass" && outcome !== "not-applicable",
  )
  const described = sarifRules(open, rules, shown.words)
  const run: Run = {
    tool: {
      driver: {
        name: result.tool.name,
        version: result.tool.version,
        semanticVersion: result.tool.version,
        fullName: shown.words.prose.documentTitle,
        rules: [...described],
      },
    },
    language: language === "ja" ? "ja-JP" : "en-US",
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: result.summary.verdict !== "incomplete",
        startTimeUtc: utc(result.startedAt),
        endTimeUtc: utc(result.finishedAt),
      },
    ],
    results: [...sarifResults(open, described, { shown, failOn })],
    properties: { closing: shown.words.prose.closing, knowledge: result.knowledge.digest },
  }
  const log: Log = { $schema: schema, version: "2.1.0", runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

const utc = (time: string): string => new Date(time).toISOString()
