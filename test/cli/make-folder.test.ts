import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { makeFolder } from "../../src/cli/make-folder.ts"

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-make-folder-"))
})
afterAll(() => rm(folder, { recursive: true }))

it("makes what is missing and names the outermost", async () => {
  expect(await makeFolder(join(folder, "a/b/c"))).toBe(join(folder, "a"))
  expect((await stat(join(folder, "a/b/c"))).isDirectory()).toBe(true)
})

it("makes nothing where the folder is there", async () => {
  expect(await makeFolder(folder)).toBeUndefined()
})

it.runIf(process.platform === "linux")("gives up where no folder can be made", async () => {
  await expect(makeFolder("/proc/gaibu/report")).rejects.toThrow("ENOENT")
})
