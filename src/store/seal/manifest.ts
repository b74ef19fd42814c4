import { createHash } from "node:crypto"
import { z } from "zod"
import { Ran } from "../../crawler/evidence/ran.ts"

/**
 * The manifest, the signature over it with the public key it was made for, and the request for a time stamp with the
 * authority's reply (RFC 3161), beside it in the folder.
 */
export const MANIFEST_FILE = "manifest.json"
export const SIGNATURE_FILE = "manifest.sig"
export const PUBLIC_KEY_FILE = "manifest.pub"
export const STAMP_REQUEST_FILE = "manifest.tsq"
export const STAMP_FILE = "manifest.tsr"
export const SEAL_FILES: readonly string[] = [
  MANIFEST_FILE,
  SIGNATURE_FILE,
  PUBLIC_KEY_FILE,
  STAMP_REQUEST_FILE,
  STAMP_FILE,
]

/** Whether the manifest does not list a file because it is part of the seal itself. */
export const isOfSeal = (path: string): boolean => SEAL_FILES.includes(path)

/** SHA-256, lower-case hex. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A place inside the folder, with `/`; nothing that leads out of it or means something else elsewhere. */
const InnerPath = z.string().refine((path) => !isOfSeal(path) && path.split("/").every(isPlainName), {
  message: "no path inside the folder",
})

const isPlainName = (name: string): boolean =>
  name !== "" && name !== "." && name !== ".." && !/[\\\0]/.test(name) && name.isWellFormed()

export const SealedFile = z
  .strictObject({ path: InnerPath, sha256: Digest, size: z.int().nonnegative() })
  .readonly()
export type SealedFile = z.infer<typeof SealedFile>

/** Who sealed the folder, how, and when by the clock of that machine (ISO 8601). */
const Sealed = z.strictObject({ at: z.iso.datetime({ offset: true }), ...Ran.unwrap().shape }).readonly()

/**
 * What a folder held when it was sealed: each file with its digest and size in bytes, in the order of their paths.
 * `record` is the digest of the record alone (evidence and result), `scan` the id of the evidence.
 */
export const Manifest = z
  .strictObject({
    manifestVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal("gaibu"), version: z.string() }).readonly(),
    sealed: Sealed.optional(),
    scan: z.string(),
    record: Digest,
    files: z.array(SealedFile).readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof Manifest>

/** Who is sealing what. */
export interface Sealing {
  readonly toolVersion: string
  readonly scan: string
  readonly sealed: NonNullable<Manifest["sealed"]>
}

export const makeManifest = (
  files: readonly SealedFile[],
  { toolVersion, scan, sealed }: Sealing,
): Manifest => {
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    manifestVersion: 1,
    tool: { name: "gaibu", version: toolVersion },
    sealed,
    scan,
    record: recordDigest(inOrder),
    files: inOrder.map(({ path, sha256, size }) => ({ path, sha256, size })),
  }
}

/** The one text a manifest has; its SHA-256 stands for the whole folder. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`

/** Evidence and result; all other files are made from them. */
export const isOfRecord = (path: string): boolean => path === "report.json" || path.startsWith("evidence/")

/** The SHA-256 of what `sha256sum` prints for the files of the record in the order of their paths. */
export const recordDigest = (files: readonly SealedFile[]): string =>
  sha256Of(
    files
      .filter(({ path }) => isOfRecord(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .join(""),
  )

/** SHA-256, lower-case hex; text as UTF-8. */
export const sha256Of = (contents: string | Uint8Array): string =>
  createHash("sha256").update(contents).digest("hex")

export const sealedFile = (path: string, contents: string | Uint8Array): SealedFile => ({
  path,
  sha256: sha256Of(contents),
  size: Buffer.byteLength(contents),
})
