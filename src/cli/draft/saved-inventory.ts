import { stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { Inventory } from "../../analyzers/result/inventory.ts"
import type { Settings } from "../../config/settings.ts"
import type { DraftGround } from "../../reports/draft/draft-ground.ts"
import type { Context } from "../context.ts"
import { readRecord } from "../scan/read-record.ts"

/** What a draft is made from and the folder it goes to: `--out`, else where the inventory is. */
export async function savedInventory(
  given: string,
  settings: Settings,
  context: Context,
): Promise<{ readonly result: DraftGround; readonly folder: string }> {
  const path = resolve(context.folder, given)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? join(path, "inventory.json") : path
  const inventory = await readRecord(file, Inventory)
  const folder = settings.out === undefined ? dirname(file) : resolve(context.folder, settings.out)
  return { result: draftGround(inventory), folder }
}

/** Every destination as the scan saw it that saw it last, beside the latest notice. */
export function draftGround({ latest, destinations, scans }: Inventory): DraftGround {
  const last = destinations.map((one) => one.last)
  const { target, startedAt, notices } = latest
  return {
    ...{ target, startedAt, notices },
    destinations: last.map(({ destination }) => destination),
    assessments: last.flatMap(({ assessment }) => assessment ?? []),
    sends: last.flatMap(({ sends }) => sends),
    tags: [...new Map(last.flatMap(({ tags }) => tags.map((tag) => [tag.id, tag] as const))).values()],
    summary: { verdict: scans.at(-1)?.verdict ?? "incomplete" },
    earlier: { scans: scans.length, destinations: destinations.filter(({ inLatest }) => !inLatest).length },
  }
}
