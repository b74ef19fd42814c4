/** Bytes of one body or message kept in the record. */
const mostOfOne = 1024 * 1024

/** Bytes of all of a visit kept in full; of what comes after that the beginning is kept. */
const mostOfAll = 64 * 1024 * 1024
const beginning = 4 * 1024

/** What is kept of the bytes a page sends, so that no page can fill the memory. */
export class KeptBytes {
  #left = mostOfAll

  /** As much of the beginning as is kept, in memory of its own. */
  keep(bytes: Uint8Array): Buffer {
    const most = Math.max(beginning, Math.min(mostOfOne, this.#left))
    const kept = bytes.subarray(0, betweenCharacters(bytes, most))
    this.#left -= kept.length
    return Buffer.from(kept)
  }
}

/** The place at or shortly before `at` where no character of UTF-8, of at most four bytes, is cut. */
function betweenCharacters(bytes: Uint8Array, at: number): number {
  for (let place = at; place > at - 4; place--) if (((bytes[place] ?? 0) & 0xc0) !== 0x80) return place
  return at
}
