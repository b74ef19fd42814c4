import { join } from "node:path"
import { smallFile } from "./check-signature.ts"
import { STAMP_FILE, STAMP_REQUEST_FILE } from "./manifest.ts"
import type { TimeStamp } from "./time-stamp.ts"

/** What the time stamp in a folder says of the manifest's bytes; undefined where there is none. `authorities`: a PEM text. */
export async function checkStampBeside(
  folder: string,
  manifest: Uint8Array,
  authorities: string | undefined,
): Promise<TimeStamp | undefined> {
  const reply = await smallFile(join(folder, STAMP_FILE))
  if (reply === undefined) return undefined
  const request = await smallFile(join(folder, STAMP_REQUEST_FILE))
  const { checkTimeStamp } = await import("./time-stamp.ts") // large, seldom needed
  const { certificatesIn } = await import("./trusted-certificates.ts")
  const trusted = authorities === undefined ? undefined : certificatesIn(authorities)
  return checkTimeStamp(reply, { manifest, request, trusted })
}
