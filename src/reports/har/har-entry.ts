import type { Entry } from "har-format"
import type { RecordedSend, Visit } from "../../crawler/evidence.ts"
import type { Prose } from "../prose.ts"
import { harRequest } from "./har-request.ts"
import { harResponse } from "./har-response.ts"
import { harTime } from "./har-time.ts"
import { harMessages } from "./web-socket-messages.ts"

/** What the record says of a send beyond HTTP. */
type Recorded = Pick<
  RecordedSend,
  | "id"
  | "seenBy"
  | "phase"
  | "cause"
  | "choice"
  | "target"
  | "transport"
  | "frame"
  | "initiator"
  | "redirectedFrom"
  | "cname"
>

type OurEntry = Entry & { readonly _gaibu: Recorded }

/** One send as an entry. Its durations were not recorded. */
export const entryOf = (send: RecordedSend, visit: Visit, prose: Prose): OurEntry => {
  const { response, initiator, resourceType } = send
  return {
    startedDateTime: harTime(visit, send.at),
    time: 0,
    request: harRequest(send, prose),
    response: harResponse(send, prose),
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: -1, wait: -1, receive: -1 },
    ...(response?.remoteIp === undefined
      ? {}
      : { serverIPAddress: response.remoteIp.replace(/^\[|\]$/g, "") }),
    comment: [...witnessComment(send, visit, prose), prose.har.timings].join(" "),
    ...(initiator === undefined ? {} : { _initiator: initiatorOf(initiator) }),
    _resourceType: chromeType(resourceType, send),
    ...(response?.from === "cache" ? { _fromCache: "disk" } : {}),
    ...(send.messages === undefined ? {} : { _webSocketMessages: harMessages(send.messages, visit) }),
    _gaibu: recordedOf(send),
  } as OurEntry
}

const recordedOf = (send: RecordedSend): Recorded => {
  const { id, seenBy, phase, cause, choice, target, transport, frame, initiator, redirectedFrom, cname } =
    send
  return {
    ...{ id, seenBy, phase, cause, choice, target, transport },
    ...(frame === undefined ? {} : { frame }),
    ...(initiator === undefined ? {} : { initiator }),
    ...(redirectedFrom === undefined ? {} : { redirectedFrom }),
    ...(cname === undefined ? {} : { cname }),
  }
}

/** Said only where there were two witnesses to differ. */
const witnessComment = (
  { seenBy }: RecordedSend,
  { reconciliation }: Visit,
  { har }: Prose,
): readonly string[] => {
  if (reconciliation.witnesses.length < 2) return []
  if (!seenBy.includes("page")) return [har.wireOnly]
  return seenBy.includes("wire") ? [] : [har.pageOnly]
}

/** As Chrome writes it: `parser`, `script`, `preload` or `other`, with the place. */
const initiatorOf = ({ kind, url, line }: NonNullable<RecordedSend["initiator"]>) => ({
  type: kind === "parser" || kind === "script" || kind === "preload" ? kind : "other",
  ...(url === undefined ? {} : { url }),
  ...(line === undefined ? {} : { lineNumber: line }),
})

const chromeType = (resourceType: string | undefined, { transport }: RecordedSend): string =>
  transport === "websocket" ? "websocket" : (resourceType ?? "other").toLowerCase()
