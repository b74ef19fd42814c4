import { emptyStock, inventoryOf, type Stock, takeStock } from "../../analyzers/inventory/take-stock.ts"
import type { Inventory } from "../../analyzers/result/inventory.ts"
import type { Result } from "../../analyzers/result.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { fill } from "../words.ts"
import { isKept } from "./result-of.ts"

/** Which scans of a target: the last so many, those from a day on, or all. */
export interface Period {
  readonly last: number | undefined
  /** `YYYY-MM-DD`. */
  readonly since: string | undefined
}

/** The inventory of a target over the scans of a period. Only one result is held at a time. */
export async function storedInventory(
  url: string,
  period: Period,
  { store, context }: { readonly store: Store; readonly context: Context },
): Promise<Inventory> {
  const scans = chosen((await store.scans(url)).filter(isKept), period)
  let stock: Stock = emptyStock
  let leftOut = 0
  for (const [at, { id }] of scans.entries()) {
    context.console.show(fill(context.words.progress.reading, { n: at + 1, all: scans.length, id }))
    const result = await resultIn(store, id)
    if (result === undefined) leftOut += 1
    else stock = takeStock(stock, { scan: id, result })
  }
  const inventory = inventoryOf(stock, leftOut)
  if (inventory === undefined) throw new KnownFailure(EXIT.store, "noneInPeriod", { url })
  return inventory
}

/** The earliest first. */
function chosen(latestFirst: readonly ScanRecord[], { last, since }: Period): readonly ScanRecord[] {
  const from = since === undefined ? undefined : Date.parse(`${since}T00:00:00+09:00`)
  const within = latestFirst.filter(({ startedAt }) => from === undefined || Date.parse(startedAt) >= from)
  return within.slice(0, last).toReversed()
}

/** Undefined where the scan was never judged. */
async function resultIn(store: Store, id: string): Promise<Result | undefined> {
  try {
    return await store.result(id)
  } catch (error) {
    if (error instanceof StoreFailure && error.code === "no-record") return undefined
    throw error
  }
}

/** The period of a command line. Throws a `KnownFailure`. */
export function periodIn(last: unknown, since: unknown): Period {
  if (last !== undefined && !/^[1-9]\d{0,8}$/.test(String(last)))
    throw new KnownFailure(EXIT.usage, "lastNumber", { given: String(last) })
  if (since !== undefined && !isDay(String(since)))
    throw new KnownFailure(EXIT.usage, "sinceDate", { given: String(since) })
  return {
    last: last === undefined ? undefined : Number(last),
    since: since === undefined ? undefined : String(since),
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
