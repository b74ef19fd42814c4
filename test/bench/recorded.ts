import type { Request } from "playwright"
import type { RecordedSend } from "../../src/crawler/evidence.ts"

/** A request as one of the tools recorded it. */
export interface Recorded {
  readonly method: string
  readonly url: string
  /** What it carried, for a socket what was sent over it; absent where the tool says that it could not see it. */
  readonly body?: Buffer
  /** Whether the page witness saw it: then its body has to be there. */
  readonly bodyExpected: boolean
}

export function fromSend({ method, url, body, messages = [], seenBy }: RecordedSend): Recorded {
  const sent = messages.filter(({ direction }) => direction === "sent")
  // The protocol gives nothing of a message that is a Blob; the record says so, with its size.
  const unseenMessage = sent.some(({ unseen }) => unseen === true)
  return {
    method,
    url,
    ...(body.state === "unseen" || unseenMessage
      ? {}
      : { body: Buffer.concat([body, ...sent].map(bytesOf)) }),
    bodyExpected: seenBy.includes("page") && !unseenMessage,
  }
}

export function fromRequest(request: Request): Recorded {
  return {
    method: request.method(),
    url: request.url(),
    body: request.postDataBuffer() ?? Buffer.alloc(0),
    bodyExpected: false,
  }
}

function bytesOf({
  text,
  base64,
}: {
  readonly text?: string | undefined
  readonly base64?: string | undefined
}): Buffer {
  return base64 === undefined ? Buffer.from(text ?? "") : Buffer.from(base64, "base64")
}
