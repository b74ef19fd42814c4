import type { HeaderLines, RecordedSend, SentBody } from "../../crawler/evidence.ts"

/** As much of a request as a person or a data file writes down. Header names in lower case, cookies apart. */
export interface Request {
  readonly url: string
  readonly method?: string | undefined
  readonly headers?: HeaderLines
  readonly cookies?: RecordedSend["cookies"]
  readonly body?: SentBody
}

const noBody: SentBody = { state: "none" }

/** The send a scan would have recorded of a request. */
export function madeSend({ url, method, headers = [], cookies = [], body = noBody }: Request): RecordedSend {
  return {
    id: "s1",
    at: 0,
    page: "",
    target: "page",
    url,
    method: method ?? (body.state === "none" ? "GET" : "POST"),
    transport: /^wss?:/i.test(url) ? "websocket" : "http",
    phase: "unknown",
    cause: "page",
    choice: "none",
    seenBy: ["recording"],
    headers,
    cookies,
    body,
  }
}
