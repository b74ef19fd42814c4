import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { expectedFolder, goldenFiles, goldenScans } from "./golden-files.ts"

describe.each(goldenScans)("the kept evidence of %s", (scan) => {
  const made = goldenFiles(scan)

  test("gives the files that were looked at (if the change is meant: npm run golden, and read the diff)", async () => {
    const files = await made
    expect([...files.keys()].sort()).toEqual(readdirSync(expectedFolder(scan)).sort())
    for (const [name, text] of files) {
      const expected = readFileSync(new URL(name, expectedFolder(scan)), "utf8")
      expect(firstDifference(text, expected, name)).toBeUndefined()
    }
  })
})

/** The first lines that differ: whole files would fill the screen. */
function firstDifference(text: string, expected: string, name: string): string | undefined {
  if (text === expected) return undefined
  const [now, before] = [text.split("\n"), expected.split("\n")]
  const at = now.findIndex((line, index) => line !== before[index])
  const shown = (lines: readonly string[]) => lines.slice(at, at + 3).join("\n")
  return `${name}:${at + 1}\nwas:\n${shown(before)}\nis:\n${shown(now)}`
}
