import type { Generated } from "kysely"

/** The tables as queries see them. Records are zstd-compressed JSON with the SHA-256 of the compressed bytes. */
export interface Tables {
  readonly scans: Omit<ScanRow, "attempt"> & { readonly attempt: Generated<number> }
  readonly evidence: RecordRow
  readonly results: RecordRow
  readonly blobs: {
    readonly sha256: string
    readonly media_type: string
    readonly bytes: Uint8Array
    /** ISO 8601 in UTC, as all times here; empty where it was saved before times were kept. */
    readonly saved_at: string
  }
  /** Which evidence needs which blob. */
  readonly evidence_blobs: { readonly scan: string; readonly sha256: string }
  /** The last time of each schedule that was acted on. */
  readonly schedules: { readonly name: string; readonly fired: string }
  /** What was told of a scan through which channel; `done` 0 while it is being told. */
  readonly tellings: {
    readonly scan: string
    readonly channel: string
    readonly claimed: string
    readonly done: number
  }
  /** When the next page of a host may be opened, in ms of the database's clock. */
  readonly host_turns: { readonly host: string; readonly next_ms: number }
  readonly surveys: { readonly id: string; readonly created_at: string } & RecordBody
  /** What came of one attempt at one site. */
  readonly survey_outcomes: {
    readonly survey: string
    readonly site: number
    readonly attempt: number
    readonly state: string
    readonly reason: string | null
  } & RecordBody
  readonly survey_audits: { readonly survey: string } & RecordBody
}

export interface ScanRow {
  readonly id: string
  readonly target: string
  readonly started_at: string
  readonly state: string
  readonly attempt: number
  readonly finished_at: string | null
  readonly schedule: string | null
  readonly due: string | null
  /** Until when its process is taken to be alive without another word. */
  readonly lease: string | null
  readonly reason: string | null
  /** JSON. */
  readonly progress: string | null
  /** JSON: the job of a scan that was asked for by hand. */
  readonly asked: string | null
}

export interface RecordRow extends RecordBody {
  readonly scan: string
}

export interface RecordBody {
  readonly version: number
  readonly sha256: string
  readonly body: Uint8Array
}
