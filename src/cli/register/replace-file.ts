import { chmod, rename, rm, stat, writeFile } from "node:fs/promises"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** Puts a text in a file's place, whole or not at all; its permissions stay. Rejects with a `KnownFailure`. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const whole = `${path}.gaibu-partial`
  try {
    const mode = await stat(path).then(
      (found) => found.mode & 0o777,
      () => 0o600,
    )
    await writeFile(whole, text, { flush: true, mode })
    await chmod(whole, mode)
    await rename(whole, path)
  } catch (error) {
    await rm(whole, { force: true })
    throw new KnownFailure(EXIT.usage, "settingsUnwritable", { path, why: reasonOf(error) })
  }
}
