import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Set-up of a whole run: a folder for what each process of the tests would otherwise make anew, the checked knowledge,
 * the unpacked browser and Node's compiled code. Each is told from others by what it was made from.
 */
export default function keepForOneRun(): void {
  const folder = mkdtempSync(join(tmpdir(), "gaibu-tests-"))
  process.env.KEPT_FOR_TESTS ??= folder
  process.env.NODE_COMPILE_CACHE ??= join(folder, "code")
  // Not when the tests are done: processes that end after them still write their compiled code.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
}
