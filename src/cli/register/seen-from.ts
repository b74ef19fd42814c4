import { stat } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { type Seen, seenInInventory, seenInResult } from "../../analyzers/register/seen.ts"
import { Inventory } from "../../analyzers/result/inventory.ts"
import type { Settings } from "../../config/settings.ts"
import { inventoryTarget } from "../compare/inventory-target.ts"
import { type Period, storedInventory } from "../compare/stored-inventory.ts"
import type { Context } from "../context.ts"
import { savedResult } from "../draft/saved-result.ts"
import { readRecord } from "../scan/read-record.ts"
import { withStore } from "../with-store.ts"

export interface Asking {
  readonly settings: Settings
  readonly context: Context
  readonly period: Period
}

/** So many scans of a target are taken where nothing else is said: enough for ads that rotate. */
const usualScans = 10

/**
 * What a register is held against: a report's folder or file, an id of the store, a folder or file of an inventory, or the
 * last scans of an address, host or name; the latest scan where nothing is given.
 */
export async function seenFrom(
  given: string | undefined,
  { settings, context, period }: Asking,
): Promise<Seen> {
  const file = given === undefined ? undefined : await inventoryFile(resolve(context.folder, given))
  if (file !== undefined) return seenInInventory(await readRecord(file, Inventory))
  const asksForSeveral = period.last !== undefined || period.since !== undefined
  if (given !== undefined && (asksForSeveral || (await isTarget(given, { settings, context, period }))))
    return withStore(settings, context, async (store) => {
      const last = asksForSeveral ? period.last : usualScans
      const url = await inventoryTarget(given, store)
      return seenInInventory(await storedInventory(url, { ...period, last }, { store, context }))
    })
  const { result } = await savedResult(given, settings, context)
  return seenInResult(result)
}

async function inventoryFile(path: string): Promise<string | undefined> {
  if (basename(path) === "inventory.json") return path
  const inside = join(path, "inventory.json")
  return (await isThere(inside)) ? inside : undefined
}

/** What is neither a path that exists nor a record's id is the name of a target. */
async function isTarget(given: string, { settings, context }: Asking): Promise<boolean> {
  if (await isThere(resolve(context.folder, given))) return false
  return withStore(settings, context, async (store) => !(await store.scans()).some(({ id }) => id === given))
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
