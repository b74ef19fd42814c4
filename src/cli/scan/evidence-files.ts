import type { BlobRef, Evidence } from "../../crawler/evidence.ts"
import type { EvidenceReader, Screenshot } from "../../reports/evidence-reader.ts"
import type { Store } from "../../store/store.ts"
import type { ReportFile } from "../stages.ts"
import { safeName } from "./folder-names.ts"

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
export async function evidenceFiles(evidence: Evidence, store: Store): Promise<readonly ReportFile[]> {
  const binaries = keptIn(evidence).map(async ({ folder, subject, ref }, i, all) => {
    const again = all.slice(0, i).filter((one) => one.folder === folder && one.subject === subject).length
    const name = `${safeName(subject)}${again === 0 ? "" : `-${again + 1}`}${ENDINGS[ref.mediaType] ?? ".bin"}`
    return { path: `evidence/${folder}/${name}`, contents: (await store.blob(ref.sha256)).bytes }
  })
  const notices = evidence.candidates.map(({ id, html }) => ({
    path: `evidence/notices/${safeName(id)}.html`,
    contents: HARMLESS + html,
  }))
  const record = { path: "evidence/evidence.json", contents: `${JSON.stringify(evidence)}\n` }
  return [record, ...notices, ...(await Promise.all(binaries))]
}

/** What a report needs of the evidence: pictures by visit and notice. */
export function evidenceReader(evidence: Evidence, store: Store): EvidenceReader {
  const screenshots = keptIn(evidence)
    .filter(({ folder }) => folder === "screenshots")
    .map(({ subject, ref }): Screenshot => ({ subject, sha256: ref.sha256, mediaType: ref.mediaType }))
  return { screenshots, blob: async (sha256) => (await store.blob(sha256)).bytes }
}

function keptIn({ visits, candidates }: Evidence): readonly Kept[] {
  const ofVisits = visits.flatMap(({ id, page, choice, netLog }) => [
    ...pictures(id, page?.screenshot),
    ...(choice?.screenshots ?? []).flatMap((ref) => pictures(id, ref)),
    ...(netLog?.excerpt === undefined
      ? []
      : [{ folder: "netlog", subject: id, ref: netLog.excerpt } as const]),
  ])
  return [...ofVisits, ...candidates.flatMap(({ id, screenshot }) => pictures(id, screenshot))]
}

function pictures(subject: string, ref: BlobRef | undefined): readonly Kept[] {
  return ref === undefined ? [] : [{ folder: "screenshots", subject, ref }]
}
