import { StringDecoder } from "node:string_decoder"

/**
 * Splits a growing text into its complete lines, whatever the chunks. A NetLog holds one event per line; the last
 * line of a browser that was killed may be cut anywhere and is then never given out.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder("utf8")
  #rest = ""

  feed(chunk: Uint8Array): string[] {
    const lines = (this.#rest + this.#decoder.write(chunk)).split("\n")
    this.#rest = lines.pop() ?? ""
    return lines
  }
}
