import type { KeyObject } from "node:crypto"
import { checkSignature, type SignatureState } from "../../store/seal/check-signature.ts"
import { checkStampBeside } from "../../store/seal/check-stamp-beside.ts"
import { compareFolder } from "../../store/seal/compare-folder.ts"
import { type FoundManifest, readManifest } from "../../store/seal/read-manifest.ts"
import type { TimeStamp } from "../../store/seal/time-stamp.ts"
import type { Words } from "../words.ts"

export type FaultKind = keyof Words["verify"]["faults"]

/** One way in which a folder is not what was sealed; `path` says where, `to` what is there instead. */
export interface Fault {
  readonly kind: FaultKind
  readonly path: string
  readonly to?: string
}

/** What was found of a folder's seal. */
export interface Verification {
  readonly found?: FoundManifest
  readonly signature: SignatureState
  /** Absent where there is none. */
  readonly stamp?: TimeStamp
  readonly faults: readonly Fault[]
}

/** What the reader has from elsewhere to hold the folder against. */
export interface Trusted {
  readonly key?: KeyObject | undefined
  /** SHA-256 of the manifest or of the record, lower-case hex. */
  readonly digest?: string | undefined
  /** Certificates (PEM) of time-stamping authorities. */
  readonly authorities?: string | undefined
}

/** Holds a folder against its seal, and the seal against what the reader trusts. */
export async function verifyFolder(folder: string, trusted: Trusted): Promise<Verification> {
  const read = await readManifest(folder)
  if (!read.ok) return { signature: "none", faults: [{ kind: read.fault.kind, path: read.fault.why }] }
  const { manifest, text, digest } = read
  const signature = await checkSignature(folder, text, trusted.key)
  const stamp = await checkStampBeside(folder, text, trusted.authorities)
  const faults = [
    ...digestFaults(trusted, [digest, manifest.record]),
    ...signatureFaults(signature, trusted),
    ...stampFaults(stamp, trusted),
    ...(await compareFolder(folder, manifest)),
  ]
  const found = { manifest, text, digest }
  return { found, signature, ...(stamp === undefined ? {} : { stamp }), faults }
}

const digestFaults = ({ digest }: Trusted, own: readonly string[]): readonly Fault[] =>
  digest === undefined || own.includes(digest) ? [] : [{ kind: "digest", path: digest }]

function signatureFaults(signature: SignatureState, { key }: Trusted): readonly Fault[] {
  if (signature === "wrong") return [{ kind: "wrong-signature", path: "manifest.sig" }]
  return signature === "none" && key !== undefined ? [{ kind: "unsigned", path: "manifest.sig" }] : []
}

function stampFaults(stamp: TimeStamp | undefined, { authorities }: Trusted): readonly Fault[] {
  if (stamp === undefined)
    return authorities === undefined ? [] : [{ kind: "no-stamp", path: "manifest.tsr" }]
  return stamp.ok ? [] : [{ kind: "wrong-stamp", path: stamp.why }]
}
