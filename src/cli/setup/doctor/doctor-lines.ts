import type { DoctorCheck, DoctorReport } from "../doctor.ts"
import { type DoctorWords, doctorWords } from "./doctor-words.ts"

/** The report for a terminal, one line per check. */
export function doctorLines(report: DoctorReport, language: "ja" | "en"): readonly string[] {
  const words = doctorWords[language]
  const lines = report.checks.map((check) => `${check.ok ? "✓" : "✗"} ${lineOf(check, words, language)}`)
  return [...lines, report.ok ? words.ready : words.notReady]
}

function lineOf(check: DoctorCheck, words: DoctorWords, language: "ja" | "en"): string {
  switch (check.subject) {
    case "node":
      return words.node(check.version, check.path)
    case "packages":
      return words.packages(check.gaibu, check.missing)
    case "browser":
      return check.ok ? words.browser(check.found) : check.message[language]
    case "launch":
      if (!("reason" in check)) return words.launch(check.version, check.drawsJapanese)
      return check.cause === "no-sandbox" ? words.noSandbox : words.noLaunch(check.reason)
    case "font":
      return check.font.ok ? words.font(check.font.name, check.font.foundBy) : words.noFont
    case "sandbox":
      return check.on ? words.sandboxOn : words.sandboxOff
    case "database":
      return check.ok ? words.database(check.version) : words.noDatabase(check.reason)
  }
}
