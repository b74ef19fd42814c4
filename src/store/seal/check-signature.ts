import type { KeyObject } from "node:crypto"
import { lstat, readFile } from "node:fs/promises"
import { join } from "node:path"
import { PUBLIC_KEY_FILE, SIGNATURE_FILE } from "./manifest.ts"
import { isSignedBy, publicKey } from "./signing-key.ts"

/**
 * What the signature says. `signed`: by the key that was given; `self-signed`: by the key that lies beside it, which
 * anybody could have put there; `wrong`: by neither, or it cannot be read.
 */
export type SignatureState = "none" | "signed" | "self-signed" | "wrong"

/** Checks the signature over the manifest's bytes against a key of the reader's own, else the one in the folder. */
export async function checkSignature(
  folder: string,
  text: Uint8Array,
  given: KeyObject | undefined,
): Promise<SignatureState> {
  const signature = await smallFile(join(folder, SIGNATURE_FILE))
  if (signature === undefined) return "none"
  const beside = await smallFile(join(folder, PUBLIC_KEY_FILE))
  const key = given ?? (beside === undefined ? undefined : publicKey(beside))
  if (key === undefined || !isSignedBy(key, text, signature)) return "wrong"
  return given === undefined ? "self-signed" : "signed"
}

/** Signatures, keys and time stamps are short; anything else there is as good as nothing readable. */
export async function smallFile(file: string): Promise<Buffer | undefined> {
  const found = await lstat(file).catch(() => undefined)
  if (found === undefined) return undefined
  return found.isFile() && found.size < 100_000 ? readFile(file) : Buffer.alloc(0)
}
