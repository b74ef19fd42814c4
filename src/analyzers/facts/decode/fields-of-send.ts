import type { RecordedSend, SocketMessage } from "../../../crawler/evidence.ts"
import { addressParts, matrixParts, pathSegments } from "./address-parts.ts"
import { contentOf } from "./content.ts"
import { type Decoded, decodeLimits, type Field, type Leaf, type NamedParts } from "./field.ts"
import { cookieLeaves, headerLeaves } from "./header-leaves.ts"
import { isScrambled } from "./scrambled.ts"
import { unwrapAll } from "./unwrap.ts"

/**
 * All leaves of a send's address, headers that scripts added, cookies, body and socket messages; `undecoded` when a
 * body was seen but not understood, or not whole.
 */
export interface DecodedSend {
  readonly fields: readonly Field[]
  readonly undecoded: boolean
}

/** Takes a send apart. Never throws; work is bounded by `decodeLimits`. */
export function fieldsOfSend(send: RecordedSend): DecodedSend {
  const sent = (send.messages ?? []).filter(({ direction }) => direction === "sent")
  const contents = [ofBody(send), ...sent.map(ofMessage)]
  const leaves = [
    ...addressLeaves(send.url),
    ...cookieLeaves(send.cookies),
    ...headerLeaves(send.headers),
    ...contents.flatMap(({ parts }) => leavesIn("body", parts)),
  ]
  const fields = unwrapAll(leaves.slice(0, decodeLimits.fields).map((leaf) => ({ ...leaf, through: [] })))
  // As many fields as there may be are taken for more than were read.
  const cutShort = fields.length >= decodeLimits.fields
  return { fields, undecoded: cutShort || contents.some(isUnread) }
}

function isUnread({ parts, undecoded }: Decoded): boolean {
  return undecoded || isScrambled(parts)
}

function addressLeaves(address: string): Leaf[] {
  const url = URL.parse(address)
  if (!url || !/^(https?|wss?):$/.test(url.protocol)) return []
  const segments = leavesIn("url", pathSegments(url)).map((leaf): Leaf => ({ ...leaf, inPath: true }))
  return [...leavesIn("url", addressParts(address) ?? []), ...leavesIn("url", matrixParts(url)), ...segments]
}

function leavesIn(where: Leaf["where"], parts: NamedParts): Leaf[] {
  return parts.map(([name, value]) => ({ where, name, value }))
}

/** A body cut short was not understood whole, whatever could be read of it. */
function ofBody({ body, headers }: RecordedSend): Decoded {
  if (body.state !== "seen") return { parts: [], undecoded: false }
  const { parts, undecoded } = contentOf(body, headers)
  return { parts, undecoded: undecoded || body.truncated === true }
}

function ofMessage(message: SocketMessage): Decoded {
  if (message.unseen) return { parts: [], undecoded: true }
  return message.size === 0 ? { parts: [], undecoded: false } : contentOf(message, [])
}
