import { createHash, type Hash } from "node:crypto"
import { type FileHandle, open, rm } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import { type NetLogEvent, NetLogReader } from "./net-log-events.ts"

const chunkBytes = 256 * 1024

/**
 * Follows the NetLog while the browser writes it. Its name is taken away as soon as it is open, so that nothing of
 * it stays on the disk when this process or the browser ends, however it ends.
 */
export class NetLogFile {
  readonly #file: FileHandle
  readonly #hear: (event: NetLogEvent) => void
  readonly #reader = new NetLogReader()
  readonly #hash: Hash = createHash("sha256")
  readonly #chunk = Buffer.allocUnsafe(chunkBytes)
  #size = 0
  #reading: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle, hear: (event: NetLogEvent) => void) {
    this.#file = file
    this.#hear = hear
  }

  /** Opens the file once the browser has made it. */
  static async follow(path: string, hear: (event: NetLogEvent) => void): Promise<NetLogFile> {
    const file = await openWhenMade(path)
    await rm(path, { force: true })
    return new NetLogFile(file, hear)
  }

  /** Reads all that is there now. Calls run one after the other. */
  readOn(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read())
    return this.#reading
  }

  /** Digest and size of everything read so far. */
  seal(): { sha256: string; size: number; unreadable: number } {
    return {
      sha256: this.#hash.copy().digest("hex"),
      size: this.#size,
      unreadable: this.#reader.unreadable,
    }
  }

  async close(): Promise<void> {
    await this.#reading.catch(() => {})
    await this.#file.close()
  }

  async #read(): Promise<void> {
    for (;;) {
      const { bytesRead } = await this.#file.read(this.#chunk, 0, chunkBytes, this.#size)
      if (bytesRead === 0) return
      const bytes = this.#chunk.subarray(0, bytesRead)
      this.#size += bytesRead
      this.#hash.update(bytes)
      for (const event of this.#reader.feed(bytes)) this.#hear(event)
    }
  }
}

async function openWhenMade(path: string): Promise<FileHandle> {
  for (let tries = 0; ; tries++) {
    try {
      return await open(path, "r")
    } catch (error) {
      if (tries === 100) throw error
      await pause(20)
    }
  }
}
