import { createHash } from "node:crypto"
import type { ReportingDescriptor, Result as SarifResult } from "sarif"
import type { Finding } from "../../analyzers/result.ts"
import type { FailOn } from "../fail-on.ts"
import { findingAddresses } from "../finding-address.ts"
import type { ShownResult } from "../shown-result.ts"
import { stableSubjects } from "../stable-subject.ts"

export interface Telling {
  readonly shown: ShownResult
  readonly failOn: FailOn
}

/** One result for each finding; the same finding has the same fingerprint in every scan of the target. */
export const sarifResults = (
  findings: readonly Finding[],
  rules: readonly ReportingDescriptor[],
  { shown, failOn }: Telling,
): readonly SarifResult[] => {
  const places = new Map(rules.map(({ id }, at) => [id, at]))
  const addressOf = findingAddresses(shown.result)
  const stable = stableSubjects(shown.result)
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const subject = stable.get(finding.subject) ?? finding.subject
    const same = `${finding.rule}\n${shown.result.target.url}\n${subject}`
    const occurrence = (seen.get(same) ?? 0) + 1
    seen.set(same, occurrence)
    const address = addressOf(finding.subject)
    return {
      ruleId: finding.rule,
      ruleIndex: places.get(finding.rule) ?? -1,
      ...weight(finding, failOn),
      message: { text: finding.message[shown.words.language] },
      locations: [
        { ...locationOf(address), logicalLocations: [{ fullyQualifiedName: subject, kind: "resource" }] },
      ],
      partialFingerprints: fingerprints(same, occurrence),
      properties: {
        outcome: finding.outcome,
        basis: finding.basis,
        article: finding.article,
        subject: shown.subjects.get(finding.subject) ?? finding.subject,
        address,
        evidence: finding.evidence,
      },
    }
  })
}

const levels = { high: "error", medium: "warning", low: "note", info: "note" } as const

/** SARIF 3.27.9: a level only where the kind is `fail`. A pipeline that is to fail on nothing gets no errors. */
const weight = ({ outcome, severity }: Finding, failOn: FailOn): Pick<SarifResult, "kind" | "level"> => {
  if (outcome !== "fail") return { kind: outcome === "review" ? "review" : "open", level: "none" }
  const level = levels[severity]
  return { kind: "fail", level: failOn === "never" && level === "error" ? "warning" : level }
}

/** GitHub refuses a file with addresses of another scheme than `file`, so host and path stand as a relative one. */
const locationOf = (address: string) => {
  const url = URL.parse(address)
  const web = url !== null && (url.protocol === "https:" || url.protocol === "http:")
  const uri = web
    ? `${url.host.replaceAll(":", "%3A")}${url.pathname}`
    : encodeURIComponent(address.toWellFormed())
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }
}

/** GitHub looks at the first name only, written as its own tools do: a digest and the number of its occurrence. */
const fingerprints = (text: string, occurrence: number): SarifResult["partialFingerprints"] => {
  const digest = createHash("sha256").update(text).digest("hex")
  return {
    primaryLocationLineHash: `${digest.slice(0, 32)}:${occurrence}`,
    "gaibuFinding/v1": `${digest}:${occurrence}`,
  }
}
