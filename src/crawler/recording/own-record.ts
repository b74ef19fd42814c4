import type { z } from "zod"
import { RecordedSend } from "../evidence.ts"

/** What this tool's own HAR files say of a send beyond the format. */
const Own = RecordedSend.unwrap()
  .pick({ phase: true, cause: true, target: true, transport: true })
  .extend(RecordedSend.unwrap().pick({ frame: true, cname: true, initiator: true }).shape)
export type OwnRecord = z.infer<typeof Own>

/** The same where the file is ours; undefined otherwise. The state of choice was of that scan, not of a recording. */
export function ownRecord(given: unknown): OwnRecord | undefined {
  return given === undefined ? undefined : Own.safeParse(given).data
}
