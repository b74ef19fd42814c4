import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { countedFile } from "../../../src/cli/scan/counted-file.ts"
import { writeFolder } from "../../../src/cli/scan/report-folder.ts"
import { inPieces } from "../../../src/reports/report-format.ts"
import { sealedFile } from "../../../src/store/seal/manifest.ts"

const folder = mkdtempSync(join(tmpdir(), "gaibu-pieces-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("is made once, while it is written, and is sealed for what was written", async () => {
  let made = 0
  const piece = "送信".repeat(300_000)
  const { file, sealed } = countedFile(
    inPieces("har/v1.har", function* () {
      made += 1
      yield* [piece, "", piece, "end\n"]
    }),
  )
  expect(sealed).toThrow("har/v1.har")
  await writeFolder(folder, [file])
  expect(made).toBe(1)
  const written = readFileSync(join(folder, "har/v1.har"))
  expect(written.toString()).toBe(`${piece}${piece}end\n`)
  expect(sealed()).toEqual(sealedFile("har/v1.har", written))
})

it("writes nothing at all where a piece cannot be made", async () => {
  const { file, sealed } = countedFile(
    inPieces("broken.html", function* () {
      yield "begun"
      throw new Error("no such template")
    }),
  )
  await expect(writeFolder(folder, [file])).rejects.toThrow("no such template")
  expect(() => readFileSync(join(folder, "broken.html"))).toThrow("ENOENT")
  expect(sealed).toThrow("broken.html")
})
