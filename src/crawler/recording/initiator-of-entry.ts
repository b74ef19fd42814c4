import type { Initiator } from "../evidence.ts"
import type { HarEntry } from "./har-format.ts"

/** The protocol's record of what started a request, as Chrome exports it. */
interface Started {
  readonly type?: unknown
  readonly url?: unknown
  readonly lineNumber?: unknown
  readonly stack?: unknown
}

/**
 * Who started the send, where the recording says: Chrome's own record, the same as text (browsertime), or the address
 * alone (WebPageTest). Undefined where the tool does not know, as no proxy does.
 */
export function initiatorOf(entry: HarEntry): Initiator | undefined {
  const started = startedBy(entry)
  if (started === undefined) return undefined
  const stack = stackUrls(started.stack)
  const url = stack.at(-1) ?? (typeof started.url === "string" ? started.url : undefined)
  const chain = stack.length > 0 ? stack : url ? [url] : []
  const line = typeof started.lineNumber === "number" ? started.lineNumber : undefined
  return {
    kind: kindOf(String(started.type ?? ""), entry),
    ...(url ? { url } : {}),
    ...(line === undefined || line < 0 ? {} : { line: Math.trunc(line) + 1 }),
    chain,
  }
}

function startedBy(entry: HarEntry): Started | undefined {
  const { _initiator, _initiator_detail, _initiator_type, _initiator_line } = entry
  const whole = isObject(_initiator) ? _initiator : parsed(_initiator_detail ?? "")
  if (whole) return whole
  if (typeof _initiator !== "string" || _initiator === "") return undefined
  // Counted from 1 by WebPageTest.
  return { type: _initiator_type, url: _initiator, lineNumber: Number(_initiator_line) - 1 }
}

function parsed(text: string): Started | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined // No record of that kind: the address beside it is used.
  }
}

function isObject(value: unknown): value is Started {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function kindOf(type: string, { _resourceType }: HarEntry): Initiator["kind"] {
  const known = type.toLowerCase()
  if (known === "parser" || known === "script" || known === "preload") return known
  if (known === "preflight") return "browser"
  return _resourceType === "document" ? "user" : "other"
}

const deepest = 50

/** Script addresses of a stack and of those it was started from, outermost first, each once. */
function stackUrls(from: unknown): readonly string[] {
  const urls: string[] = []
  let stack = from
  for (let depth = 0; depth < deepest && typeof stack === "object" && stack !== null; depth++) {
    const frames = "callFrames" in stack && Array.isArray(stack.callFrames) ? stack.callFrames : []
    urls.push(...frames.flatMap(frameUrl))
    stack = "parent" in stack ? stack.parent : undefined
  }
  return [...new Set(urls.reverse())]
}

function frameUrl(frame: unknown): string[] {
  if (typeof frame !== "object" || frame === null || !("url" in frame)) return []
  return typeof frame.url === "string" && frame.url !== "" ? [frame.url] : []
}
