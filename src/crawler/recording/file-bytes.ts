import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { constants, createGunzip, createInflate } from "node:zlib"

/** A file's contents piece by piece, with the digest and size of the file as it is given. */
export interface FileBytes {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Of the bytes of the file, compressed as they are; complete once the chunks have ended. */
  readonly digest: () => { readonly sha256: string; readonly size: number }
}

/** Opens a file, plain or compressed (gzip, zlib), in UTF-8 or UTF-16 with a byte order mark. Rejects as Node does. */
export async function fileBytes(path: string): Promise<FileBytes> {
  const hash = createHash("sha256")
  let size = 0
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const source = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first = await source.next()
  const begin = first.done ? Buffer.alloc(0) : first.value
  const count = (chunk: Buffer) => {
    hash.update(chunk)
    size += chunk.length
  }
  async function* bytes(): AsyncGenerator<Buffer> {
    for (let chunk: Buffer | undefined = begin; chunk !== undefined && chunk.length > 0; ) {
      count(chunk)
      yield chunk
      const next = await source.next()
      chunk = next.done ? undefined : next.value
    }
  }
  /** What decompressing or reading did not take is still part of the file. */
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* asUtf8(unpacked(bytes(), begin))
    } finally {
      for (let rest = await source.next(); !rest.done; rest = await source.next()) count(rest.value)
      file.destroy()
    }
  }
  return { chunks: whole(), digest: () => ({ sha256: hash.copy().digest("hex"), size }) }
}

/** Also of a file that breaks off. */
const givesWhatThereIs = { finishFlush: constants.Z_SYNC_FLUSH }

function unpacked(bytes: AsyncIterable<Buffer>, [first, second]: Buffer): AsyncIterable<Uint8Array> {
  if (first === 0x1f && second === 0x8b) return through(bytes, createGunzip(givesWhatThereIs))
  if (first === 0x78 && second !== undefined && (0x7800 + second) % 31 === 0)
    return through(bytes, createInflate(givesWhatThereIs))
  return bytes
}

function through(
  bytes: AsyncIterable<Buffer>,
  unpacking: ReturnType<typeof createGunzip>,
): AsyncIterable<Uint8Array> {
  const source = Readable.from(bytes)
  source.on("error", (error) => unpacking.destroy(error))
  return source.pipe(unpacking)
}

/** JSON is UTF-8 (RFC 8259); some tools of Windows write UTF-16, and many a byte order mark. */
async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let begun = false
  for await (const chunk of bytes) {
    if (!begun) {
      begun = true
      decoder = utf16Of(chunk)
      if (!decoder && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
        yield chunk.subarray(3)
        continue
      }
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true }), "utf8") : chunk
  }
}

function utf16Of([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le")
  return first === 0xfe && second === 0xff ? new TextDecoder("utf-16be") : undefined
}
