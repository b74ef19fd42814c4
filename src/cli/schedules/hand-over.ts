import type { Settings } from "../../config/settings.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { runWaiting } from "./run-waiting.ts"

/** Does the scans that wait. Gives how many could not be made. */
export async function handOver(installation: {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
}): Promise<number> {
  return runWaiting(installation)
}
