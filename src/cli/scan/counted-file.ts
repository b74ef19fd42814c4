import { createHash } from "node:crypto"
import { inPieces, isWhole, type MadeFile } from "../../reports/report-format.ts"
import { type SealedFile, sealedFile } from "../../store/seal/manifest.ts"

/** A file, and what a seal says of it once it was written. */
export interface CountedFile {
  readonly file: MadeFile
  /** Throws where the file was not written to its end. */
  readonly sealed: () => SealedFile
}

/** Of what is made in pieces the digest is taken while they pass: they are made only once. */
export function countedFile(file: MadeFile): CountedFile {
  if (isWhole(file)) return { file, sealed: () => sealedFile(file.path, file.contents) }
  const { path, contents } = file
  let sealed: SealedFile | undefined
  function* passing() {
    const hash = createHash("sha256")
    let size = 0
    for (const piece of contents) {
      hash.update(piece)
      size += Buffer.byteLength(piece)
      yield piece
    }
    sealed = { path, sha256: hash.digest("hex"), size }
  }
  return {
    file: inPieces(path, passing),
    sealed: () => {
      if (sealed === undefined) throw new Error(`${path} was not written`)
      return sealed
    },
  }
}
