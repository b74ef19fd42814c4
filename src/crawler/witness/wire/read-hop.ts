import { headerLines } from "./header-lines.ts"
import type { NetLogEvent } from "./net-log-events.ts"
import type { WireHop } from "./wire-request.ts"

/** The status and the headers of an answer, from its lines. */
export function responseOf(params: NetLogEvent["params"]): NonNullable<WireHop["response"]> {
  const lines = Array.isArray(params.headers) ? params.headers.map(String) : []
  const status = Number(/^\S+\s+(\d{3})/.exec(lines[0] ?? "")?.[1] ?? 0)
  return { status, headers: headerLines(lines.slice(1)) }
}

/** `transport_info` names where the connection leads and what is spoken over it. */
export function readTransport(hop: WireHop, params: NetLogEvent["params"]): void {
  const info = String(params.transport_info ?? "")
  const remote = /endpoint = ([^,]+),/
    .exec(info)?.[1]
    ?.replace(/:\d+$/, "")
    .replace(/^\[|\]$/g, "")
  const protocol = /negotiated_protocol = (\S+)/.exec(info)?.[1]
  if (remote) hop.remote = remote
  if (protocol && protocol !== "unknown") hop.protocol = protocol
}

/** A message is one frame of text or bytes, or one and those that go on with it (RFC 6455 section 5.2). */
export function readFrame(hop: WireHop, { opcode, payload_length: length }: NetLogEvent["params"]): void {
  if (typeof length !== "number" || typeof opcode !== "number" || opcode > 2) return
  const sizes = hop.messageSizes ?? []
  hop.messageSizes = sizes
  if (opcode === 0) sizes.push((sizes.pop() ?? 0) + length)
  else sizes.push(length)
}
