import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** The text of `--tsa-ca`; undefined where none was given. Rejects with a `KnownFailure` that names the file. */
export async function certificatesAt(path: string | undefined, folder: string): Promise<string | undefined> {
  if (path === undefined) return undefined
  const pem = await readFile(resolve(folder, path), "utf8").catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "tsaCa", { path, why: reasonOf(error) })
  })
  const { certificatesIn } = await import("../../store/seal/trusted-certificates.ts") // large, seldom needed
  if (certificatesIn(pem).length === 0) throw new KnownFailure(EXIT.usage, "tsaCa", { path, why: "PEM" })
  return pem
}
