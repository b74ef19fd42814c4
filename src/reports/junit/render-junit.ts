import { wordsOf } from "../naming.ts"
import type { ReportInputs } from "../report-format.ts"
import { shownResult } from "../shown-result.ts"
import { allVisible } from "../visible.ts"
import { destinationCases } from "./destination-cases.ts"
import { findingSuites } from "./finding-suites.ts"
import { counts, suiteXml } from "./test-case.ts"
import { visitCases } from "./visit-cases.ts"
import { xmlElement } from "./xml-text.ts"

/**
 * The result as JUnit XML: a suite of the destinations, one for each rule, one of the visits. A case fails exactly
 * where `--fail-on` makes the process end with findings, so that pipeline and exit code say the same.
 */
export const renderJunit = ({ result, language, names, rules, failOn }: ReportInputs): string => {
  const shown = shownResult(allVisible(result), wordsOf(language, names))
  const { prose } = shown.words
  const suites = [
    { name: prose.summary.byVerdict, cases: destinationCases(shown, failOn) },
    ...findingSuites(shown, rules),
    { name: prose.visits.title, cases: visitCases(shown) },
  ].filter(({ cases }) => cases.length > 0)
  const all = suites.flatMap(({ cases }) => cases)
  const name = `gaibu ${shown.result.target.name ?? shown.result.target.url}`
  const root = xmlElement("testsuites", { name, tests: all.length, ...counts(all) }, [
    ...suites.map(suiteXml),
    "\n",
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
