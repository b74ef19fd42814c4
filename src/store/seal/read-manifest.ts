import { lstat, readFile } from "node:fs/promises"
import { join } from "node:path"
import { MANIFEST_FILE, Manifest, manifestText, recordDigest, sha256Of } from "./manifest.ts"

/** A manifest as it stands in its folder. `text` are its bytes, `digest` their SHA-256. */
export interface FoundManifest {
  readonly manifest: Manifest
  readonly text: Buffer
  readonly digest: string
}

/** Why there is no manifest to go by; `why` says where it is wrong. */
export interface ManifestFault {
  readonly kind: "no-manifest" | "bad-manifest"
  readonly why: string
}

export type ReadManifest =
  | ({ readonly ok: true } & FoundManifest)
  | { readonly ok: false; readonly fault: ManifestFault }

/** Room for some 400,000 files; a larger one is not read. */
const mostBytes = 100_000_000

/** Reads a folder's manifest: a regular file, in its one canonical form, its own sums right. */
export async function readManifest(folder: string): Promise<ReadManifest> {
  const path = join(folder, MANIFEST_FILE)
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return fault("no-manifest", MANIFEST_FILE)
  if (!found.isFile() || found.size > mostBytes) return fault("bad-manifest", MANIFEST_FILE)
  const text = await readFile(path)
  const parsed = Manifest.safeParse(jsonIn(text))
  if (!parsed.success) return fault("bad-manifest", parsed.error.issues[0]?.path.join(".") || "JSON")
  const wrong = wrongSum(parsed.data, text)
  return wrong === undefined
    ? { ok: true, manifest: parsed.data, text, digest: sha256Of(text) }
    : fault("bad-manifest", wrong)
}

const fault = (kind: ManifestFault["kind"], why: string): ReadManifest => ({
  ok: false,
  fault: { kind, why },
})

function jsonIn(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString("utf8"))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Which part cannot have been written by the one who sealed the folder. */
function wrongSum(manifest: Manifest, text: Buffer): string | undefined {
  const paths = manifest.files.map(({ path }) => path)
  if (new Set(paths).size !== paths.length) return "files"
  if (manifest.record !== recordDigest(manifest.files)) return "record"
  const sorted = paths.every((path, at) => at === 0 || (paths[at - 1] ?? "") < path)
  return sorted && text.equals(Buffer.from(manifestText(manifest))) ? undefined : "canonical form"
}
