const types = {
  REQUEST_ALIVE: 1,
  URL_REQUEST_START_JOB: 2,
  HTTP_TRANSACTION_SEND_REQUEST_HEADERS: 3,
  HTTP_TRANSACTION_READ_RESPONSE_HEADERS: 4,
  LOCAL_NETWORK_ACCESS_CHECK: 5,
  FAILED: 6,
  HOST_RESOLVER_MANAGER_REQUEST: 7,
  HOST_RESOLVER_DNS_TASK_EXTRACTION_RESULTS: 8,
  HTTP_STREAM_JOB_CONTROLLER: 9,
  UPLOAD_DATA_STREAM_INIT: 10,
  SOMETHING_ELSE: 11,
  UPLOAD_DATA_STREAM_READ: 12,
  WEBSOCKET_SENT_FRAME_HEADER: 13,
} as const
const sources = { URL_REQUEST: 1, HOST_RESOLVER_IMPL_JOB: 2, HTTP_STREAM_JOB_CONTROLLER: 3 } as const
const phases = { PHASE_NONE: 0, PHASE_BEGIN: 1, PHASE_END: 2 } as const

export interface MadeEvent {
  readonly type: keyof typeof types
  readonly source?: number
  readonly sourceType?: keyof typeof sources
  readonly phase?: keyof typeof phases
  readonly time?: number
  readonly params?: Readonly<Record<string, unknown>>
}

/** Milliseconds that the clock of the made logs is behind the epoch. */
export const tickOffset = 1_000_000

/** A NetLog as Chromium writes one: constants, one event per line with its keys in order, the end of the list. */
export function madeNetLog(events: readonly MadeEvent[], { ended = true } = {}): string {
  const constants = {
    logEventPhase: phases,
    logEventTypes: types,
    logSourceType: sources,
    timeTickOffset: tickOffset,
  }
  const lines = events.map(
    ({ type, source = 1, sourceType = "URL_REQUEST", phase = "PHASE_NONE", time = 0, params }) =>
      JSON.stringify({
        ...(params && { params }),
        phase: phases[phase],
        source: { id: source, start_time: "0", type: sources[sourceType] },
        time: String(time),
        type: types[type],
      }),
  )
  const end = ended ? '],\n"polledData": [{"type":3}]}\n' : ",\n"
  return `${JSON.stringify({ constants }).slice(0, -1)},\n"events": [\n${lines.join(",\n")}${end}`
}

/** The events of one ordinary request. */
export function madeRequest(
  url: string,
  more: { source?: number; time?: number; method?: string } = {},
): MadeEvent[] {
  const { source = 1, time = 0, method = "GET" } = more
  const job = {
    url,
    method,
    initiator: "https://a.example",
    network_isolation_key: "https://a.example https://a.example",
  }
  return [
    {
      type: "URL_REQUEST_START_JOB",
      phase: "PHASE_BEGIN",
      source,
      time,
      params: { ...job, request_type: "other" },
    },
    {
      type: "HTTP_TRANSACTION_SEND_REQUEST_HEADERS",
      source,
      time: time + 1,
      params: { headers: ["Host: x", "Cookie: a=1"], line: `${method} / HTTP/1.1\r\n` },
    },
    {
      type: "HTTP_TRANSACTION_READ_RESPONSE_HEADERS",
      source,
      time: time + 2,
      params: { headers: ["HTTP/1.1 200 OK", "Set-Cookie: b=2", "Set-Cookie: c=3"] },
    },
    { type: "REQUEST_ALIVE", phase: "PHASE_END", source, time: time + 3 },
  ]
}
