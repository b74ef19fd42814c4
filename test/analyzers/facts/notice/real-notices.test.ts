import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../../../src/analyzers/facts/notice/read-document.ts"
import type { ReadNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts, shownAsText } from "./known.ts"
import { addScores, type Field, f1, type HandRead, noScores } from "./score.ts"

interface RealNotice {
  readonly file: string
  readonly truth: readonly HandRead[]
}

const folder = new URL("../../../fixtures/notices/real/", import.meta.url)
const notices: readonly RealNotice[] = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"))
const knowledge = knownFacts()

/** Read as it is given: Markdown as the browser shows the file. */
function readFile(file: string): ReadNotice {
  const text = readFileSync(new URL(file, folder), "utf8")
  return readDocument(candidate(file.endsWith(".md") ? shownAsText(text) : text), knowledge).notice
}

describe("ten real notices, read by hand", () => {
  test.for(notices)("$file: as many entries as a person found", ({ file, truth }) => {
    const read = readFile(file)
    expect(read.isNotice).toBe(true)
    expect(read.entries.map(({ operator }) => operator)).toHaveLength(truth.length)
    expect(read.pooled).toBe(false)
  })

  test("every field scores at least 0.97 over all notices", () => {
    const scores = noScores()
    for (const { file, truth } of notices) addScores(scores, truth, readFile(file).entries)
    const reached = (
      ["operator", "information", "purposeOwn", "purposeDestination"] as const satisfies readonly Field[]
    ).map((field) => [field, Number(f1(scores[field]).toFixed(3))] as const)
    console.info("real notices, F1 by field:", Object.fromEntries(reached))
    for (const [field, value] of reached) expect(value, field).toBeGreaterThanOrEqual(0.97)
  })
})
