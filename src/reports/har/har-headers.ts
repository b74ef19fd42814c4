import type { Header } from "har-format"
import type { HeaderLines, RecordedSend } from "../../crawler/evidence.ts"

export const headersOf = (lines: HeaderLines): Header[] => lines.map(([name, value]) => ({ name, value }))

/** The protocol as Chrome writes it; `unknown` where there was no answer to tell it from. */
export const versionOf = (response: RecordedSend["response"]): string => response?.protocol ?? "unknown"
