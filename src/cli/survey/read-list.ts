import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import type { SurveyFrame } from "../../analyzers/result/survey.ts"
import { decodeList } from "../../config/frame/decode-list.ts"
import { type FrameSite, readFrame } from "../../config/frame/read-frame.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** A list of sites as it was read. */
export interface SiteList {
  readonly frame: SurveyFrame
  readonly sites: readonly FrameSite[]
}

/** Reads a list of sites. Rejects with a `KnownFailure` where the file as a whole is none. */
export async function readList(given: string, folder: string): Promise<SiteList> {
  const bytes = await readFile(resolve(folder, given)).catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "surveyList", { path: given, why: reasonOf(error) })
  })
  const decoded = decodeList(bytes)
  if (decoded === undefined) throw new KnownFailure(EXIT.usage, "surveyEncoding", { path: given })
  const read = readFrame(decoded.text)
  if (typeof read === "string")
    throw new KnownFailure(EXIT.usage, read === "empty" ? "surveyEmpty" : "surveyNoUrl", { path: given })
  if (read.sites.length === 0) throw new KnownFailure(EXIT.usage, "surveyEmpty", { path: given })
  const { columns, badRows, sites } = read
  const frame = {
    file: basename(given),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding: decoded.encoding,
    sites: sites.length,
    ...{ columns, badRows },
  }
  return { frame, sites }
}
