import type { Visit } from "../crawler/evidence.ts"

/** A picture kept with the evidence. `subject` is the id of the visit or notice it shows, `choice:<visit>:<n>` for those of a choice. */
export interface Screenshot {
  readonly subject: string
  readonly sha256: string
  readonly mediaType: string
}

/** What a report reads from the evidence: the visits, the pictures and their bytes (undefined where they are not kept). */
export interface EvidenceReader {
  readonly visits: readonly Visit[]
  readonly screenshots: readonly Screenshot[]
  readonly blob: (sha256: string) => Promise<Uint8Array | undefined>
}

/** For reports made from a result alone. */
export const noEvidence: EvidenceReader = { visits: [], screenshots: [], blob: async () => undefined }
