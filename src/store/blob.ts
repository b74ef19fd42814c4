/** A binary with its media type, as it was saved. */
export interface Blob {
  readonly bytes: Uint8Array
  readonly mediaType: string
}
