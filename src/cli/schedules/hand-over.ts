import type { Settings } from "../../config/settings.ts"
import { isPostgres } from "../../store/postgres-address.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { runWaiting } from "./run-waiting.ts"

/** Does the scans that wait, or hands them to the workers of the server. Gives how many could not be made here. */
export async function handOver(installation: {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
}): Promise<number> {
  const { settings, store, context } = installation
  if (settings.database === undefined || !isPostgres(settings.database)) return runWaiting(installation)
  const { withQueue } = await import("../work/with-queue.ts") // the queue: only where there is a server
  const { enqueueWaiting } = await import("../work/enqueue-waiting.ts")
  await withQueue(settings.database, (queue) => enqueueWaiting(settings, store, queue))
  context.console.say(context.words.schedules.handed)
  return 0
}
