import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { loadKnowledge } from "../../../src/config/knowledge/load-knowledge.ts"
import { copiedDataFiles, smallVendor } from "./data-folder.ts"

let cacheFolder: string

beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), "gaibu-cache-"))
})

afterEach(() => {
  rmSync(cacheFolder, { recursive: true })
})

const keptFiles = (): readonly string[] => readdirSync(cacheFolder)

test("what is kept is what was read, and only its owner can read it", () => {
  using data = copiedDataFiles()
  const first = loadKnowledge({ folder: data.folder, cacheFolder })
  const second = loadKnowledge({ folder: data.folder, cacheFolder })
  expect(second).toEqual(first)
  expect(second).toEqual(loadKnowledge({ folder: data.folder }))
  expect(keptFiles()).toHaveLength(1)
  expect(statSync(join(cacheFolder, keptFiles()[0] ?? "")).mode & 0o777).toBe(0o600)
})

test("the second time it is what was kept that is used", () => {
  using data = copiedDataFiles()
  loadKnowledge({ folder: data.folder, cacheFolder })
  const before = keptFiles().map((name) => statSync(join(cacheFolder, name)).ino)
  loadKnowledge({ folder: data.folder, cacheFolder })
  expect(keptFiles().map((name) => statSync(join(cacheFolder, name)).ino)).toEqual(before)
})

test("a changed file, and a further folder of vendor files, are seen at once", () => {
  using data = copiedDataFiles()
  const before = loadKnowledge({ folder: data.folder, cacheFolder })
  data.write("vendors/rei.yml", smallVendor("rei"))
  const after = loadKnowledge({ folder: data.folder, cacheFolder })
  expect(before.ok && before.knowledge.vendors.some(({ id }) => id === "rei")).toBe(false)
  expect(after.ok && after.knowledge.vendors.some(({ id }) => id === "rei")).toBe(true)
  expect(keptFiles()).toHaveLength(1)
})

test("a kept file that was cut short is not used", () => {
  using data = copiedDataFiles()
  const whole = loadKnowledge({ folder: data.folder, cacheFolder })
  const kept = join(cacheFolder, keptFiles()[0] ?? "")
  writeFileSync(kept, readFileSync(kept, "utf8").slice(0, -100))
  expect(loadKnowledge({ folder: data.folder, cacheFolder })).toEqual(whole)
})

test("broken files are named, and nothing is kept of them", () => {
  using data = copiedDataFiles()
  data.write("vendors/rei.yml", "id: [")
  expect(loadKnowledge({ folder: data.folder, cacheFolder })).toMatchObject({ ok: false })
  expect(keptFiles()).toEqual([])
})

test("a folder that cannot hold anything only costs time", () => {
  using data = copiedDataFiles()
  const file = join(cacheFolder, "a-file")
  writeFileSync(file, "")
  expect(loadKnowledge({ folder: data.folder, cacheFolder: join(file, "below") }).ok).toBe(true)
})
