import { JSONParser } from "@streamparser/json"
import type { RecordingGap } from "../evidence.ts"
import { fileBytes } from "./file-bytes.ts"
import { HarEntry, HarPage, HarTlsError, HarTool } from "./har-format.ts"

/** What a file held beside its entries, and why reading ended early, if it did. */
export interface HarReading {
  readonly sha256: string
  readonly size: number
  readonly creator?: HarTool
  readonly browser?: HarTool
  readonly pages: readonly HarPage[]
  /** Hosts whose connections the tool says it could not open. */
  readonly unopened: readonly string[]
  readonly entries: number
  /** Entries that name no address. */
  readonly unreadable: number
  readonly fault?: RecordingGap
}

/** Takes an entry, with the tool that wrote it: tools name themselves before the entries. */
export type OnEntry = (entry: HarEntry, creator: HarTool | undefined) => void

/**
 * Reads a HAR file entry by entry: of a file of any size only one entry is held at a time, and the content of its answer
 * is dropped. A file that breaks off or breaks down, and one where `isStopped` comes true, gives what came before.
 * Rejects only when it cannot be opened.
 */
export async function readHar(
  path: string,
  onEntry: OnEntry,
  isStopped: () => boolean = () => false,
): Promise<HarReading> {
  const { chunks, digest } = await fileBytes(path)
  const collected = collector(onEntry)
  const fault = await parse(untilStopped(chunks, isStopped), collected.take)
  return whatWasFound({ collected, digest, fault: isStopped() ? { code: "stopped" } : fault })
}

/** Ends where reading is to stop. */
async function* untilStopped(chunks: AsyncIterable<Uint8Array>, isStopped: () => boolean) {
  for await (const chunk of chunks) {
    if (isStopped()) return
    yield chunk
  }
}

interface Read {
  readonly collected: ReturnType<typeof collector>
  readonly digest: () => { readonly sha256: string; readonly size: number }
  readonly fault: RecordingGap | undefined
}

function whatWasFound({ collected, digest, fault }: Read): HarReading {
  const { isLog, ...found } = collected.found()
  const gap = found.entries > 0 || fault?.code === "stopped" ? fault : nothingRead(isLog, fault)
  return { ...digest(), ...found, ...(gap ? { fault: gap } : {}) }
}

/** No entry could be read: of a log its own fault says why, of anything else that it is none. */
function nothingRead(isLog: boolean, fault: RecordingGap | undefined): RecordingGap {
  if (!isLog) return { code: "not-har", ...detailOf(fault) }
  return fault ?? { code: "no-entries" }
}

type Found = Omit<HarReading, "sha256" | "size" | "fault"> & { readonly isLog: boolean }

/** Sorts the parts of a log as they come; `list` is the member of `log` a value stands in. */
function collector(onEntry: OnEntry) {
  const pages: HarPage[] = []
  const unopened: string[] = []
  const tools: { creator?: HarTool; browser?: HarTool } = {}
  let entries = 0
  let unreadable = 0
  let isLog = false
  const takeEntry = (value: unknown) => {
    entries += 1
    const { data } = HarEntry.safeParse(value)
    if (data && (data.request.url ?? data._full_url)) onEntry(data, tools.creator)
    else unreadable += 1
  }
  return {
    take: (value: unknown, key: unknown, list: unknown) => {
      isLog = true
      if (list === "entries") takeEntry(value)
      else if (list === "pages") pages.push(HarPage.catch({}).parse(value))
      else if (list === "_tlsErrors") unopened.push(...hostOf(value))
      else if (key === "creator" || key === "browser") tools[key] = HarTool.catch({}).parse(value)
    },
    found: (): Found => ({ ...tools, pages, unopened, entries, unreadable, isLog }),
  }
}

function hostOf(error: unknown): string[] {
  const { hostname } = HarTlsError.parse(error)
  return hostname ? [hostname] : []
}

type Take = ReturnType<typeof collector>["take"]

/** Not the list of entries itself: what is to be handed on is kept until it is whole. */
const wanted = [
  ...["$.log.version", "$.log.creator", "$.log.browser"],
  ...["$.log.pages.*", "$.log.entries.*", "$.log._tlsErrors.*"],
]

/** Hands on what is wanted. What stands behind the end of the document was not read. */
async function parse(chunks: AsyncIterable<Uint8Array>, take: Take): Promise<RecordingGap | undefined> {
  const parser = new JSONParser({ paths: wanted, keepStack: false, stringBufferSize: 1 << 16 })
  parser.onValue = ({ value, key, stack }) => {
    take(value, key, stack.at(-1)?.key)
  }
  try {
    for await (const chunk of chunks) {
      if (!parser.isEnded) parser.write(chunk)
      else if (chunk.some((byte) => byte > 0x20)) return { code: "malformed", detail: "text after the end" }
    }
  } catch (error) {
    return { code: isUnpacking(error) ? "truncated" : "malformed", detail: messageOf(error) }
  }
  return parser.isEnded ? undefined : { code: "truncated" }
}

/** A compressed file that breaks off is not whole. */
function isUnpacking(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code))
}

function detailOf(fault: RecordingGap | undefined): Pick<RecordingGap, "detail"> {
  return fault?.detail === undefined ? {} : { detail: fault.detail }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}
