import type { Failure } from "../../crawler/evidence.ts"
import type { Words } from "../words.ts"

type Reason = keyof Words["failures"]

/** Which sentence fits a failure, by its code or Chromium's own name for the error in it. */
const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS/i, "name"],
  [/ERR_CERT|ERR_SSL|\bTLS\b/i, "tls"],
  [/INTERNET_DISCONNECTED|NETWORK_CHANGED/i, "offline"],
  [/TIMED?_?OUT|timeout/i, "timeout"],
  [/TOO_MANY_REDIRECTS|redirect/i, "redirects"],
  [/EMPTY_RESPONSE/i, "empty"],
  [/BLOCKED|UNSAFE_PORT|ACCESS_DENIED/i, "blocked"],
  [/CONNECTION_|ADDRESS_|SOCKET_|HTTP2_|QUIC_/i, "refused"],
  [/download/i, "download"],
  [/\bhttp-?(?:status|[45]\d\d)|status/i, "status"],
  [/browser|crash|disconnected|closed/i, "browser"],
  [/interrupt|abort/i, "interrupted"],
]

/** Why something could not be seen, in the reader's language, with the code so that it can be looked up. */
export function failureReason({ code, message }: Failure, words: Words): string {
  const net = /\bERR_[A-Z0-9_]+/.exec(`${code} ${message}`)?.[0]
  const key = reasonIn(net ?? code) ?? reasonIn(message) ?? "other"
  return `${words.failures[key]}${words.punctuation.open}${net ?? code}${words.punctuation.close}`
}

function reasonIn(text: string): Reason | undefined {
  return REASONS.find(([pattern]) => pattern.test(text))?.[1]
}
