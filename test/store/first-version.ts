import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { Migrator } from "kysely/migration"
import type { BlobRef, Evidence } from "../../src/crawler/evidence.ts"
import * as records from "../../src/store/migrations/0001-records.ts"
import { digestOf, rowOf } from "../../src/store/record-row.ts"

/** A database as the first version made it, with one scan, its evidence and one picture. */
export async function firstVersion(
  file: string,
  evidence: (screenshot: BlobRef) => Evidence,
): Promise<BlobRef> {
  const database = new Database(file)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  const provider = { getMigrations: async () => ({ "0001-records": records }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
  const bytes = Buffer.from("a picture")
  const screenshot = { sha256: digestOf(bytes), size: bytes.length, mediaType: "image/png" }
  const record = evidence(screenshot)
  const { scan, version, sha256, body } = await rowOf(record.id, 1, record)
  const put = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values)
  put("insert into scans values (?, 'https://www.example.jp/', '2026-11-20T01:00:00.000Z', 'finished')", scan)
  put("insert into evidence values (?, ?, ?, ?)", scan, version, sha256, body)
  put("insert into blobs values (?, 'image/png', ?)", screenshot.sha256, bytes)
  await db.destroy()
  return screenshot
}
