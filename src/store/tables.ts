/** The tables as queries see them. Records are zstd-compressed JSON with the SHA-256 of the compressed bytes. */
export interface Tables {
  readonly scans: {
    readonly id: string
    readonly target: string
    readonly started_at: string
    readonly state: string
  }
  readonly evidence: RecordRow
  readonly results: RecordRow
  readonly blobs: {
    readonly sha256: string
    readonly media_type: string
    readonly bytes: Uint8Array
  }
}

export interface RecordRow {
  readonly scan: string
  readonly version: number
  readonly sha256: string
  readonly body: Uint8Array
}
