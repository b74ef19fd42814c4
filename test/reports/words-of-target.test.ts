import { describe, expect, it } from "vitest"
import { wordsOf } from "../../src/reports/naming.ts"
import { wordsOfTarget } from "../../src/reports/words-of-target.ts"
import { madeResult } from "../store/made-records.ts"

const names = { categories: {}, purposes: {}, functions: {}, countries: {} } as never
const result = madeResult([])

function notesOf(language: "ja" | "en", profile: string): readonly string[] {
  const { prose } = wordsOfTarget(
    { ...result, environment: { ...result.environment, profile } },
    wordsOf(language, names),
  )
  const { profile: device, userAgent, viewport } = prose.method.facts
  return [prose.summary.targetNote, prose.terminal.unseenAlways, device, userAgent, viewport]
}

describe("a site seen through a web view's profile", () => {
  it.each(["android-webview", "ios-webview"])(
    "%s: is called emulated wherever the device is named",
    (profile) => {
      for (const note of notesOf("ja", profile)) expect(note).toContain("擬似")
      for (const note of notesOf("en", profile)) expect(note).toContain("emulated")
    },
  )

  it("is not, through a browser's own", () => {
    for (const note of [...notesOf("ja", "mobile"), ...notesOf("ja", "desktop")])
      expect(note).not.toContain("擬似")
  })
})
