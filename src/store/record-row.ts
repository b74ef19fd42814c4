import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { zstdCompress, zstdDecompress } from "node:zlib"
import { StoreFailure } from "./store-failure.ts"
import type { RecordRow } from "./tables.ts"

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** What a kind of record is: its version now, and how to check one that was read back. */
export interface RecordKind<T> {
  readonly name: string
  readonly version: number
  readonly schema: {
    readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: Error }
  }
}

/** SHA-256, lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** A record as it is kept: compressed, with the digest of what is kept. */
export async function rowOf(scan: string, version: number, record: unknown): Promise<RecordRow> {
  const body = await compress(JSON.stringify(record))
  return { scan, version, sha256: digestOf(body), body }
}

/** The record of a row. Rejects with `newer-version` or `corrupted`; never gives back what it could not check. */
export async function recordOf<T>(row: RecordRow, kind: RecordKind<T>): Promise<T> {
  const subject = `${kind.name} ${row.scan}`
  if (row.version > kind.version) throw new StoreFailure("newer-version", subject)
  if (digestOf(row.body) !== row.sha256) throw new StoreFailure("corrupted", subject)
  const parsed = kind.schema.safeParse(await jsonOf(row.body, subject))
  if (!parsed.success) throw new StoreFailure("corrupted", subject, { cause: parsed.error })
  return parsed.data
}

/** The JSON in a compressed body. Rejects with `corrupted`. */
export async function jsonOf(body: Uint8Array, subject: string): Promise<unknown> {
  try {
    return JSON.parse((await decompress(body)).toString("utf8"))
  } catch (cause) {
    throw new StoreFailure("corrupted", subject, { cause })
  }
}
