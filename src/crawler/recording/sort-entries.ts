import { keeper } from "./keeper.ts"
import { type HarReading, type OnEntry, readHar } from "./read-har.ts"
import { type LeftOut, type RecordedEntry, recordedEntry } from "./recorded-entry.ts"

/** The entries of a file: sends, what is none, and how many were not kept or have no address. */
export interface SortedEntries {
  readonly reading: HarReading
  readonly kept: readonly RecordedEntry[]
  readonly leftOut: readonly LeftOut[]
  readonly beyond: number
  readonly noAddress: number
}

/** What is handed on while reading goes on, and what is known at its end. */
export type Handed =
  | { readonly kept: readonly RecordedEntry[] }
  | { readonly ended: Omit<SortedEntries, "kept"> }
  /** Why the file could not be opened, in the operating system's own code. */
  | { readonly cannotOpen: string }

const atATime = 500

/** Reads a file until it ends or is to stop, and hands on its sends in batches. Rejects when it cannot be opened. */
export async function sortEntries(
  path: string,
  hand: (handed: Handed) => void,
  isStopped?: () => boolean,
): Promise<void> {
  const leftOut = new Map<string, LeftOut>()
  const keeps = keeper()
  let batch: RecordedEntry[] = []
  let beyond = 0
  let noAddress = 0
  const take: OnEntry = (entry, creator) => {
    const read = recordedEntry(entry, creator)
    if (read === undefined) noAddress += 1
    else if ("reason" in read) countIn(leftOut, read)
    else if (keeps(read.send)) batch.push(read)
    else beyond += 1
    if (batch.length < atATime) return
    hand({ kept: batch })
    batch = []
  }
  const reading = await readHar(path, take, isStopped)
  hand({ kept: batch })
  hand({ ended: { reading, leftOut: [...leftOut.values()], beyond, noAddress } })
}

function countIn(all: Map<string, LeftOut>, one: LeftOut): void {
  const key = `${one.reason} ${one.host}`
  const known = all.get(key)
  all.set(key, known ? { ...known, count: known.count + one.count } : one)
}
