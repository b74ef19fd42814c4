import type { KeyObject } from "node:crypto"
import { access, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import type { Ran } from "../../crawler/evidence.ts"
import type { MadeFile, ReportFile } from "../../reports/report-format.ts"
import { folderFiles, holds } from "../../store/seal/folder-files.ts"
import {
  isOfRecord,
  MANIFEST_FILE,
  makeManifest,
  manifestText,
  PUBLIC_KEY_FILE,
  recordDigest,
  SEAL_FILES,
  type SealedFile,
  SIGNATURE_FILE,
  STAMP_FILE,
  sealedFile,
  sha256Of,
} from "../../store/seal/manifest.ts"
import { readManifest } from "../../store/seal/read-manifest.ts"
import { signedWith } from "../../store/seal/signing-key.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { version } from "../version.ts"
import { askTimeStamp, type StampAnswer } from "./ask-time-stamp.ts"
import { countedFile } from "./counted-file.ts"
import { intoFolder, writeFolder } from "./report-folder.ts"

/** What a folder's seal is made for and with. */
export interface Seal {
  /** Id of the evidence. */
  readonly scan: string
  /** Who seals, and how. */
  readonly ran: Ran
  readonly key?: KeyObject | undefined
  /** Address of the authority that is asked for a time stamp. */
  readonly timestamp?: string | undefined
}

/** The digests a person can note down: of the manifest, which stands for the whole folder, and of the record alone. */
export interface SealDigests {
  readonly manifest: string
  readonly record: string
  /** What became of the time stamp that was asked for. */
  readonly stamped?: StampAnswer
}

/**
 * Writes files into a folder as `writeFolder` does, and seals what is then in it. What the folder held before is taken
 * over as it was sealed, never as it is now, so that a change in between stays visible.
 */
export async function writeSealed(
  folder: string,
  files: readonly MadeFile[],
  seal: Seal,
): Promise<SealDigests> {
  const kept = await keptFiles(folder, files)
  const counted = files.map(countedFile)
  return intoFolder(folder, async (write) => {
    await write(counted.map(({ file }) => file))
    const made = await makeSeal([...kept, ...counted.map(({ sealed }) => sealed())], seal)
    await dropSeal(folder, made.beside)
    await write([made.manifest, ...made.beside])
    return made.digests
  })
}

async function makeSeal(files: readonly SealedFile[], seal: Seal) {
  const sealed = { at: new Date().toISOString(), ...seal.ran }
  const manifest = makeManifest(files, { toolVersion: version(), scan: seal.scan, sealed })
  const text = manifestText(manifest)
  const stamped = seal.timestamp === undefined ? undefined : await askTimeStamp(seal.timestamp, text)
  const digests = { manifest: sha256Of(text), record: manifest.record }
  return {
    manifest: { path: MANIFEST_FILE, contents: text },
    beside: [...signature(seal.key, text), ...(stamped?.ok ? stamped.files : [])],
    digests: stamped === undefined ? digests : { ...digests, stamped },
  }
}

function signature(key: KeyObject | undefined, text: string): readonly ReportFile[] {
  if (key === undefined) return []
  const signed = signedWith(key, Buffer.from(text))
  return [
    { path: SIGNATURE_FILE, contents: signed.signature },
    { path: PUBLIC_KEY_FILE, contents: signed.publicPem },
  ]
}

/**
 * Writes files into any folder. Where it is sealed the seal takes them in, unless it is signed or
 * time-stamped: that then stays, for what it was made for, and they stand outside.
 */
export async function addToFolder(folder: string, files: readonly ReportFile[], ran: Ran): Promise<void> {
  const found = await readManifest(folder)
  const vouched = await Promise.all([SIGNATURE_FILE, STAMP_FILE].map((name) => isThere(join(folder, name))))
  if (!found.ok || vouched.includes(true)) await writeFolder(folder, files)
  else await writeSealed(folder, files, { scan: found.manifest.scan, ran })
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The digest the record in the folder will have once these files are in it. */
export async function recordDigestWith(folder: string, files: readonly ReportFile[]): Promise<string> {
  const kept = await keptFiles(folder, files)
  return recordDigest([...kept, ...files.map(({ path, contents }) => sealedFile(path, contents))])
}

/** What vouched for what the folder no longer is, unless it is written anew. */
async function dropSeal(folder: string, anew: readonly ReportFile[]): Promise<void> {
  const kept = new Set([MANIFEST_FILE, ...anew.map(({ path }) => path)])
  for (const name of SEAL_FILES.filter((one) => !kept.has(one))) await rm(join(folder, name), { force: true })
}

const topOf = (path: string): string => path.split("/")[0] ?? path

/** What stays in the folder: all whose top-level name is not written anew. */
async function keptFiles(folder: string, files: readonly MadeFile[]): Promise<readonly SealedFile[]> {
  const replaced = new Set(files.map(({ path }) => topOf(path)))
  const found = await readManifest(folder)
  const kept = found.ok ? found.manifest.files : await unsealedRecord(folder)
  return kept.filter(({ path }) => !replaced.has(topOf(path)))
}

/** The record of a folder that was never sealed. */
async function unsealedRecord(folder: string): Promise<readonly SealedFile[]> {
  const there = await folderFiles(folder).catch(() => [])
  const record = there.filter(({ path, isRegular }) => isRegular && isOfRecord(path))
  return Promise.all(record.map(async ({ path }) => sealedFile(path, await readFile(join(folder, path)))))
}

/**
 * Finds out whether the record in a folder is still what was sealed, before anything is made from it and sealed anew.
 * Rejects with a `KnownFailure` that names the file.
 */
export async function checkSealed(folder: string): Promise<void> {
  const found = await readManifest(folder)
  if (!found.ok && found.fault.kind === "no-manifest") return
  const path = found.ok ? await changedIn(folder, found.manifest.files) : MANIFEST_FILE
  if (path !== undefined) throw new KnownFailure(EXIT.store, "sealBroken", { path, folder })
}

async function changedIn(folder: string, files: readonly SealedFile[]): Promise<string | undefined> {
  for (const file of files.filter(({ path }) => isOfRecord(path)))
    if (!(await holds(join(folder, file.path), file).catch(() => false))) return file.path
  return undefined
}
