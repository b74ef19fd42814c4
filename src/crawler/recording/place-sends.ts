import type { RecordedSend, ShownDocument } from "../evidence.ts"
import type { RecordedEntry } from "./recorded-entry.ts"
import type { Shown } from "./shown-documents.ts"

/** Where a send came from: the page at the top, and the frame in it where the referrer tells. */
type Place = Pick<RecordedSend, "page" | "frame">

interface Placing {
  /** Whether the tool tells pages apart. */
  readonly paged: boolean
  /** The page's address where nothing says more. */
  readonly page: string
}

/** Says of each send which page it left; `""` for what an app's own code sends. */
export function placer(shown: Shown, placing: Placing): (entry: RecordedEntry) => Place {
  return (entry) => (placing.paged || entry.byBrowser ? placeOn(shown, entry, placing) : { page: "" })
}

function placeOn(shown: Shown, { send, shows }: RecordedEntry, { paged, page }: Placing): Place {
  const own = shown.tops.find((one) => one.url === send.url && one.at === send.at)
  if (own) return { page: own.url }
  const from = originOf(referrerOf(send))
  const frame = shows === "frame" ? undefined : frameWith(from, shown, send.at)
  const top = frame ? undefined : topFor(from, shown, send.at)
  const otherwise = paged ? page : (lastOf(shown.tops, send.at) ?? "")
  return { page: top ?? otherwise, ...(frame && !send.frame ? { frame } : {}) }
}

function referrerOf({ headers }: RecordedEntry["send"]): string {
  const header = (name: string) => headers.find(([key]) => key === name)?.[1]
  return header("referer") ?? header("origin") ?? ""
}

function originOf(url: string): string | undefined {
  return /^https?:/.test(url) ? URL.parse(url)?.origin : undefined
}

/** The last document of that origin shown by then. */
function topFor(origin: string | undefined, { tops }: Shown, at: number): string | undefined {
  return origin === undefined
    ? undefined
    : lastOf(
        tops.filter(({ url }) => originOf(url) === origin),
        at,
      )
}

/** A frame only where no page of that origin was at the top. */
function frameWith(origin: string | undefined, { tops, frames }: Shown, at: number): RecordedSend["frame"] {
  if (origin === undefined || tops.some(({ url }) => originOf(url) === origin)) return undefined
  const found = frames.findLast((one) => one.at <= at && originOf(one.url) === origin)
  return found && { id: found.frame, url: found.url }
}

function lastOf(documents: readonly ShownDocument[], at: number): string | undefined {
  return (documents.findLast((one) => one.at <= at) ?? documents[0])?.url
}
