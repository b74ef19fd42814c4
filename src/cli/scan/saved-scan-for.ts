import { resolve } from "node:path"
import type { Settings } from "../../config/settings.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { findSavedScan } from "./find-saved-scan.ts"
import type { SavedScan } from "./saved-scan.ts"

/** A scan and the folder its report goes to: `--out`, else the folder the scan was read from. */
export interface PlacedScan {
  readonly scan: SavedScan
  readonly folder?: string
}

/** The scan a command's argument means. */
export async function savedScanFor(
  given: unknown,
  using: { readonly settings: Settings; readonly store: Store; readonly context: Context },
): Promise<PlacedScan> {
  const { settings, store, context } = using
  const scan = await findSavedScan(typeof given === "string" ? given : undefined, store, context.folder)
  const folder = settings.out === undefined ? scan.folder : resolve(context.folder, settings.out)
  return folder === undefined ? { scan } : { scan, folder }
}
