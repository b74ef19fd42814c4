const block = 512

export interface TarFile {
  readonly name: string
  readonly executable: boolean
  readonly content: Buffer
}

/** The regular files of a ustar archive. */
export function* readTar(archive: Buffer): Generator<TarFile> {
  let at = 0
  while (at + block <= archive.length && archive[at] !== 0) {
    const size = octal(archive, at + 124, 12)
    if (archive[at + 156] === 0 || archive[at + 156] === 0x30) {
      yield {
        name: text(archive, at, 100),
        executable: (octal(archive, at + 100, 8) & 0o100) !== 0,
        content: archive.subarray(at + block, at + block + size),
      }
    }
    at += block + Math.ceil(size / block) * block
  }
}

function text(archive: Buffer, at: number, length: number): string {
  return archive.toString("utf8", at, at + length).replace(/\0.*$/s, "")
}

function octal(archive: Buffer, at: number, length: number): number {
  return Number.parseInt(text(archive, at, length).trim(), 8)
}
