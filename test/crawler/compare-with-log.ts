import type { RecordedSend } from "../../src/crawler/evidence.ts"
import { addressOf, type ReceivedRequest } from "../../src/demo/received.ts"

export interface Comparison {
  /** Requests the server received that the record lacks. */
  readonly missing: readonly string[]
  /** Sends of the record that the server never received. */
  readonly neverArrived: readonly string[]
  /** Sends whose body is not what the server received. */
  readonly bodiesDiffer: readonly RecordedSend[]
}

/** Holds the record against the server's own log, request by request. */
export function compareWithLog(
  sends: readonly RecordedSend[],
  received: readonly ReceivedRequest[],
): Comparison {
  const left = [...sends]
  const missing: string[] = []
  const bodiesDiffer: RecordedSend[] = []
  for (const request of received) {
    const alike = left.filter(
      (send) => keyOf(send.method, send.url) === keyOf(request.method, addressOf(request).href),
    )
    const match = alike.find((send) => bodyOf(send).equals(request.body)) ?? alike[0]
    if (match === undefined) missing.push(keyOf(request.method, addressOf(request).href))
    else {
      left.splice(left.indexOf(match), 1)
      if (!bodyOf(match).equals(request.body)) bodiesDiffer.push(match)
    }
  }
  return { missing, neverArrived: left.map(({ method, url }) => keyOf(method, url)), bodiesDiffer }
}

function keyOf(method: string, url: string): string {
  return `${method} ${url.replace(/^ws/, "http")}`
}

function bodyOf({ body }: RecordedSend): Buffer {
  return body.base64 === undefined ? Buffer.from(body.text ?? "") : Buffer.from(body.base64, "base64")
}
