import type { Result } from "../../analyzers/result.ts"
import type { Settings } from "../../config/settings.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { savedResult } from "../draft/saved-result.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { targetUrl } from "../scan/target-url.ts"
import { withStore } from "../with-store.ts"

interface Finding {
  readonly settings: Settings
  readonly context: Context
}

/** The two results a command line means: two of anything that holds one, or the last two of one address. */
export async function twoResults(
  [first, second]: readonly [string, string | undefined],
  { settings, context }: Finding,
): Promise<readonly [Result, Result]> {
  if (second !== undefined && (!isAddress(first) || first !== second))
    return [await resultOf(first, { settings, context }), await resultOf(second, { settings, context })]
  if (!isAddress(first)) throw new KnownFailure(EXIT.usage, "secondResult")
  return withStore(settings, context, async (store) => {
    const { url, scans } = await scansOf(first, store)
    const [last, previous] = scans
    if (last === undefined || previous === undefined) throw new KnownFailure(EXIT.store, "oneScanOf", { url })
    return [await store.result(previous.id), await store.result(last.id)]
  })
}

/** A report's folder or file, an id of the store, or an address whose latest scan is meant. */
async function resultOf(given: string, { settings, context }: Finding): Promise<Result> {
  if (!isAddress(given)) {
    const { result } = await savedResult(given, settings, context)
    return result
  }
  return withStore(settings, context, async (store) => {
    const { url, scans } = await scansOf(given, store)
    const [last] = scans
    if (last === undefined) throw new KnownFailure(EXIT.store, "noScanOf", { url })
    return store.result(last.id)
  })
}

interface ScansOfAddress {
  readonly url: string
  readonly scans: readonly ScanRecord[]
}

/** What was scanned to the end or interrupted, the latest first. */
async function scansOf(given: string, store: Store): Promise<ScansOfAddress> {
  const { url } = targetUrl(given)
  return { url, scans: (await store.scans(url)).filter(isKept) }
}

/** Whether there is something in it. */
export function isKept({ state }: ScanRecord): boolean {
  return state === "finished" || state === "interrupted"
}

export function isAddress(given: string): boolean {
  return /^https?:/i.test(given)
}
