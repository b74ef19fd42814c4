import { z } from "zod"
import { LineSplitter } from "./net-log-lines.ts"

/** The events read, by the names Chromium's `net_log_event_type_list.h` gives them. All others are passed over. */
const readNames = [
  "REQUEST_ALIVE",
  "URL_REQUEST_START_JOB",
  "URL_REQUEST_REDIRECTED",
  "HTTP_TRANSACTION_SEND_REQUEST_HEADERS",
  "HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS",
  "HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS",
  "HTTP_TRANSACTION_READ_RESPONSE_HEADERS",
  "LOCAL_NETWORK_ACCESS_CHECK",
  "UPLOAD_DATA_STREAM_INIT",
  "UPLOAD_DATA_STREAM_READ",
  "WEBSOCKET_SENT_FRAME_HEADER",
  "FAILED",
  "CANCELLED",
  "HOST_RESOLVER_MANAGER_REQUEST",
  "HOST_RESOLVER_DNS_TASK_EXTRACTION_RESULTS",
  "HOST_RESOLVER_SYSTEM_TASK",
  "HTTP_STREAM_JOB_CONTROLLER",
  "COOKIE_STORE_COOKIE_ADDED",
] as const

export type NetLogEventName = (typeof readNames)[number]

/** One event of the NetLog. `time` in ms since the epoch; `params` as Chromium wrote them. */
export interface NetLogEvent {
  readonly name: NetLogEventName
  readonly phase: "begin" | "end" | "point"
  readonly source: number
  readonly sourceType: string
  readonly time: number
  readonly params: Readonly<Record<string, unknown>>
}

const Constants = z.object({
  logEventTypes: z.record(z.string(), z.number()),
  logSourceType: z.record(z.string(), z.number()),
  logEventPhase: z.object({ PHASE_BEGIN: z.number(), PHASE_END: z.number(), PHASE_NONE: z.number() }),
  timeTickOffset: z.number(),
})
type Constants = z.infer<typeof Constants>

const Line = z.object({
  type: z.number(),
  phase: z.number(),
  time: z.string(),
  source: z.object({ id: z.number(), type: z.number() }),
  params: z.record(z.string(), z.unknown()).optional(),
})

/** Reads a NetLog as it grows. Counts what it could not read instead of failing on it. */
export class NetLogReader {
  /** Lines that looked like wanted events and could not be parsed. */
  unreadable = 0
  readonly #lines = new LineSplitter()
  #constants: Constants | undefined
  #wanted = new Map<number, NetLogEventName>()
  #sources = new Map<number, string>()

  feed(chunk: Uint8Array): NetLogEvent[] {
    return this.#lines.feed(chunk).flatMap((line) => this.#readLine(line))
  }

  #readLine(line: string): NetLogEvent[] {
    if (this.#constants === undefined) {
      this.#readConstants(line)
      return []
    }
    const event = this.#read(line, this.#constants)
    return event ? [event] : []
  }

  #readConstants(line: string): void {
    if (!line.startsWith('{"constants":')) return
    const { constants } = z
      .object({ constants: Constants })
      .parse(JSON.parse(line.endsWith(",") ? `${line.slice(0, -1)}}` : line))
    this.#constants = constants
    for (const name of readNames) {
      const id = constants.logEventTypes[name]
      if (id !== undefined) this.#wanted.set(id, name)
    }
    this.#sources = new Map(Object.entries(constants.logSourceType).map(([name, id]) => [id, name]))
  }

  /** Keys are written in alphabetical order, so an event's own type is the last on its line. */
  #read(line: string, constants: Constants): NetLogEvent | undefined {
    const at = line.lastIndexOf('"type":')
    const name = this.#wanted.get(Number.parseInt(line.slice(at + 7), 10))
    if (at < 0 || name === undefined || line.startsWith('"polledData"')) return undefined
    const parsed = parseLine(line)
    if (parsed === undefined) {
      this.unreadable++
      return undefined
    }
    return {
      name,
      phase: phaseOf(parsed.phase, constants),
      source: parsed.source.id,
      sourceType: this.#sources.get(parsed.source.type) ?? "",
      time: Number(parsed.time) + constants.timeTickOffset,
      params: parsed.params ?? {},
    }
  }
}

/** A line ends with the separator to the next event, the last one with the end of the list. */
function parseLine(line: string): z.infer<typeof Line> | undefined {
  try {
    const parsed = Line.safeParse(JSON.parse(line.replace(/\]?,?\s*$/, "")))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined // Cut or damaged: counted by the caller.
  }
}

function phaseOf(phase: number, { logEventPhase }: Constants): NetLogEvent["phase"] {
  if (phase === logEventPhase.PHASE_BEGIN) return "begin"
  return phase === logEventPhase.PHASE_END ? "end" : "point"
}
