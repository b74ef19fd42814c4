import { xmlElement, xmlText } from "./xml-text.ts"

/** How a case ended: an `error` is a page that could not be observed, `skipped` waits for a person. */
export type CaseState = "passed" | "failure" | "error" | "skipped"

/** One case of a suite; `message` is the first line shown, `detail` what stands below it. */
export interface TestCase {
  readonly name: string
  readonly state: CaseState
  readonly message: string
  readonly detail: readonly string[]
}

export interface TestSuite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

/** A suite as Jenkins and GitLab read it. Both show `classname` as the group, and Jenkins splits it at its dots. */
export const suiteXml = ({ name, cases }: TestSuite): string =>
  `\n${xmlElement(
    "testsuite",
    { name, tests: cases.length, ...counts(cases) },
    cases.map((one) => `\n${caseXml(one, name)}`),
  )}`

export const counts = (cases: readonly TestCase[]) => {
  const count = (state: CaseState) => cases.filter((one) => one.state === state).length
  return { failures: count("failure"), errors: count("error"), skipped: count("skipped") }
}

const caseXml = ({ name, state, message, detail }: TestCase, suite: string): string =>
  xmlElement("testcase", { name, classname: suite.replaceAll(".", "\u2024") }, [
    ...(state === "passed" ? [] : [outcomeXml(state, message, detail)]),
  ])

/** GitLab shows the text of a failure, and of a skipped case its attribute only. */
const outcomeXml = (
  state: Exclude<CaseState, "passed">,
  message: string,
  detail: readonly string[],
): string =>
  xmlElement(state, { message, ...(state === "skipped" ? {} : { type: state }) }, [
    xmlText([message, ...detail].join("\n")).replaceAll("&#10;", "\n"),
  ])
