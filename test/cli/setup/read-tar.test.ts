import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { readTar } from "../../../src/cli/setup/read-tar.ts"
import { emptyFolder } from "./machine.ts"

it("reads the files that tar wrote, with their permission to run", () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, "lib"))
  writeFileSync(join(folder, "lib", "a.so"), "x".repeat(1300), { mode: 0o755 })
  writeFileSync(join(folder, "empty"), "", { mode: 0o644 })
  const archive = execFileSync("tar", ["-c", "--format=ustar", "-C", folder, "lib", "empty"])
  const files = [...readTar(archive)].map(({ name, executable, content }) => [
    name,
    executable,
    content.length,
  ])
  expect(files).toEqual([
    ["lib/a.so", true, 1300],
    ["empty", false, 0],
  ])
})
