import { describe, expect, it } from "vitest"
import { doctorLine } from "../../../src/cli/doctor-lines.ts"
import { checkLaunch } from "../../../src/cli/setup/doctor/check-launch.ts"
import { doctor } from "../../../src/cli/setup/doctor.ts"
import { findBrowser } from "../../../src/cli/setup/find-browser.ts"
import { wordsOf } from "../../../src/cli/words.ts"
import { emptyFolder, machineWith, program } from "./machine.ts"

describe("doctor", () => {
  it("starts the browser that tests run in and finds nothing missing", async () => {
    const report = await doctor()
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.ok).toBe(true)
    for (const language of ["ja", "en"] as const) {
      const lines = report.checks.map((check) => doctorLine(check, wordsOf(language)))
      expect(lines.filter((line) => /undefined|\{/.test(line))).toEqual([])
    }
  })

  it("says so when the browser asked for is not there", async () => {
    const report = await doctor("/nowhere/chrome")
    expect(report.ok).toBe(false)
    const lines = report.checks.map((check) => doctorLine(check, wordsOf("en")))
    expect(lines.join("\n")).toContain("/nowhere/chrome")
  })

  it("says so when a browser does not come up for want of a sandbox", async () => {
    const folder = emptyFolder()
    const refusal = "echo 'FATAL: No usable sandbox! see the documentation' >&2; exit 1"
    program(folder, "chromium", `case "$*" in --version) echo Chromium 150.0.1.2;; *) ${refusal};; esac`)
    const found = await findBrowser(undefined, machineWith([folder]))
    if (!found.ok) throw new Error(found.message.en)
    expect(await checkLaunch(found)).toMatchObject({ ok: false, cause: "no-sandbox" })
  })
})
