import type { ChildProcess } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import type { Carrier } from "./connection.ts"

/** The DevTools pipe (`--remote-debugging-pipe`): the browser reads its file 3 and writes its file 4, NUL after each. */
export function pipeCarrier(child: ChildProcess): Carrier {
  const toBrowser = child.stdio[3] as Writable
  const fromBrowser = child.stdio[4] as Readable
  let hear: (text: string) => void = () => {}
  const feed = messageSplitter((text) => hear(text))
  fromBrowser.on("data", feed)
  const closed = new Promise<void>((resolve) => {
    fromBrowser.once("close", () => resolve())
    child.once("error", () => resolve())
  })
  // Writing to a browser that has just gone: the reading end tells.
  toBrowser.on("error", () => {})
  fromBrowser.on("error", () => {})
  return {
    send: (text) => void toBrowser.write(`${text}\0`),
    onMessage: (listener) => {
      hear = listener
    },
    closed,
  }
}

/** Joins chunks until the NUL that ends a message. A long message is joined once, not at every chunk. */
export function messageSplitter(give: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...parts, chunk.subarray(start, end)])
      parts = []
      start = end + 1
      give(whole.toString("utf8"))
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
}
