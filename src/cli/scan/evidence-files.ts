import type { BlobRef, Evidence } from "../../crawler/evidence.ts"
import type { EvidenceReader, Screenshot } from "../../reports/evidence-reader.ts"
import type { ReportFile } from "../../reports/report-format.ts"
import { safeName } from "../../reports/safe-name.ts"
import type { Blobs } from "./saved-scan.ts"

interface Kept {
  readonly folder: "screenshots" | "netlog"
  readonly subject: string
  readonly ref: BlobRef
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/webp": ".webp",
  "application/json": ".json",
}

/**
 * A notice is other people's markup and may be opened by a person: this first line keeps it from loading or
 * running anything. The digest in the evidence is of what follows the line.
 */
const HARMLESS = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'">\n`

/** Everything under `evidence/`: the record, its pictures and NetLog excerpts, and the notices as they were read. */
export async function evidenceFiles(evidence: Evidence, blobs: Blobs): Promise<readonly ReportFile[]> {
  const kept = [...pictures(evidence), ...netLogs(evidence)]
  const binaries = kept.map(async ({ folder, subject, ref }, i) => {
    const again = kept.slice(0, i).filter((one) => one.folder === folder && one.subject === subject).length
    const name = `${safeName(subject)}${again === 0 ? "" : `-${again + 1}`}${ENDINGS[ref.mediaType] ?? ".bin"}`
    const contents = await blobs(ref.sha256)
    return contents === undefined ? [] : [{ path: `evidence/${folder}/${name}`, contents }]
  })
  const notices = evidence.candidates.map(({ id, html }) => ({
    path: `evidence/notices/${safeName(id)}.html`,
    contents: HARMLESS + html,
  }))
  const record = { path: "evidence/evidence.json", contents: `${JSON.stringify(evidence)}\n` }
  return [record, ...notices, ...(await Promise.all(binaries)).flat()]
}

/** What a report needs of the evidence: its visits, the first picture of each visit and notice, and those of a choice in their order. */
export function evidenceReader(evidence: Evidence, blob: Blobs): EvidenceReader {
  const all = pictures(evidence)
  const screenshots = all
    .filter(({ subject }, i) => all.findIndex((one) => one.subject === subject) === i)
    .map(({ subject, ref }): Screenshot => ({ subject, sha256: ref.sha256, mediaType: ref.mediaType }))
  return { visits: evidence.visits, screenshots, blob }
}

function pictures({ visits, candidates }: Evidence): readonly Kept[] {
  const ofVisits = visits.flatMap(({ id, page, choice }) => [
    ...picture(id, page?.screenshot),
    ...(choice?.screenshots ?? []).flatMap((ref, at) => picture(`choice:${id}:${at + 1}`, ref)),
  ])
  return [...ofVisits, ...candidates.flatMap(({ id, screenshot }) => picture(id, screenshot))]
}

function picture(subject: string, ref: BlobRef | undefined): readonly Kept[] {
  return ref === undefined ? [] : [{ folder: "screenshots", subject, ref }]
}

function netLogs({ visits }: Evidence): readonly Kept[] {
  return visits.flatMap(({ id, netLog }) =>
    netLog?.excerpt === undefined ? [] : [{ folder: "netlog", subject: id, ref: netLog.excerpt }],
  )
}
