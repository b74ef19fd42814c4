import type { Environment, RecordedSend, Visit } from "../../src/crawler/evidence.ts"
import type { LabelledRequest } from "./read-corpus.ts"

/** A labelled request as the crawler would have recorded it, with what the browser knew. */
export interface AsEvidence {
  readonly send: RecordedSend
  readonly visit: Visit
  readonly environment: Environment
}

const at = 1000

export function asEvidence(request: LabelledRequest): AsEvidence {
  const { sentFrom } = request
  const send = sendOf(request)
  const visit: Visit = {
    id: "v1",
    run: "fresh",
    attempt: 1,
    kind: "page",
    url: sentFrom.url,
    finalUrl: sentFrom.url,
    title: sentFrom.title,
    startedAt: "2026-07-11T00:00:00Z",
    finishedAt: "2026-07-11T00:01:00Z",
    outcome: "loaded",
    sends: [send],
    contacts: [],
    stored: request.stored.map((stored, index) => ({
      ...stored,
      id: `s${index}`,
      host: new URL(sentFrom.url).hostname,
      setBy: [],
    })),
    signals: [],
    documents: [
      {
        frame: "f1",
        url: sentFrom.url,
        title: sentFrom.title,
        referrer: sentFrom.referrer,
        top: true,
        at: 0,
      },
    ],
    reconciliation: {
      witnesses: ["wire"],
      wire: 1,
      page: 0,
      both: 0,
      wireOnly: 1,
      pageOnly: 0,
      browserOwn: 0,
      ambiguous: 0,
    },
    collectorFailures: [],
  }
  return { send, visit, environment: environmentOf(request) }
}

function sendOf({ method, url, headers, cookies, body, base64, messages, sentFrom }: LabelledRequest) {
  const socket = url.startsWith("ws")
  const seen = body !== undefined || base64 !== undefined
  const send: RecordedSend = {
    id: "r1",
    at,
    page: sentFrom.url,
    target: "page",
    url,
    method,
    transport: socket ? "websocket" : "http",
    phase: "load",
    cause: "page",
    choice: "none",
    seenBy: ["wire"],
    headers: Object.entries({ "user-agent": sentFrom.userAgent, referer: sentFrom.url, ...headers }),
    cookies: Object.entries(cookies).map(([name, value]) => ({ name, value })),
    body: { state: seen ? "seen" : "none", ...(base64 === undefined ? { text: body } : { base64 }) },
    messages: messages.map((text) => ({ direction: "sent", at, text, size: Buffer.byteLength(text) })),
  }
  return send
}

function environmentOf({ sentFrom }: LabelledRequest): Environment {
  return {
    browser: { name: "Chromium", version: "138", kind: "stable", flags: [] },
    profile: "desktop",
    userAgent: sentFrom.userAgent,
    locale: sentFrom.language,
    timezone: sentFrom.timezone,
    viewport: sentFrom.screen,
    interventions: [],
  }
}
