import type { KeyObject } from "node:crypto"
import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { publicKey, signingKey } from "../../store/seal/signing-key.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** The key of `--sign`; undefined where none was asked for. Rejects with a `KnownFailure` that names the file. */
export function signingKeyAt(path: string | undefined, folder: string): Promise<KeyObject | undefined> {
  return keyAt(path, folder, { read: signingKey, error: "signKey" })
}

/** The key of `--public-key`, in the same way. */
export function publicKeyAt(path: string | undefined, folder: string): Promise<KeyObject | undefined> {
  return keyAt(path, folder, { read: publicKey, error: "publicKey" })
}

interface Kind {
  readonly read: (pem: Buffer) => KeyObject | undefined
  readonly error: "signKey" | "publicKey"
}

async function keyAt(
  path: string | undefined,
  folder: string,
  { read, error }: Kind,
): Promise<KeyObject | undefined> {
  if (path === undefined) return undefined
  const pem = await readFile(resolve(folder, path)).catch((reason: unknown) => {
    throw new KnownFailure(EXIT.usage, error, { path, why: reasonOf(reason) })
  })
  const key = read(pem)
  if (key === undefined) throw new KnownFailure(EXIT.usage, error, { path, why: "Ed25519 PEM" })
  return key
}
