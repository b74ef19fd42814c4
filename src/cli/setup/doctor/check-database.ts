import { z } from "zod"

export type DatabaseCheck =
  | { readonly subject: "database"; readonly ok: true; readonly version: string }
  | { readonly subject: "database"; readonly ok: false; readonly reason: string }

/** Whether SQLite loads and answers. */
export async function checkDatabase(): Promise<DatabaseCheck> {
  try {
    const { default: Database } = await import("better-sqlite3")
    const database = new Database(":memory:")
    const row = z
      .object({ version: z.string() })
      .parse(database.prepare("select sqlite_version() version").get())
    database.close()
    return { subject: "database", ok: true, version: row.version }
  } catch (error) {
    return { subject: "database", ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
