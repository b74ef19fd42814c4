import { readFile } from "node:fs/promises"
import type { z } from "zod"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** A record from its file, parsed with its schema. Rejects with a `KnownFailure` that names the file and the place. */
export async function readRecord<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new KnownFailure(EXIT.store, "noRecordFile", { path: file, why: reasonOf(error) })
  })
  const parsed = schema.safeParse(jsonIn(text))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join(".") ?? ""
  throw new KnownFailure(EXIT.store, "badRecordFile", { path: file, why: where === "" ? "JSON" : where })
}

/** Text that is no JSON fits no schema. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
