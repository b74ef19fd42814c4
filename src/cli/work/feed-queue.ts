import type { Settings } from "../../config/settings.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { Store } from "../../store/store.ts"
import { burial } from "./bury.ts"
import { enqueueWaiting } from "./enqueue-waiting.ts"

/** The work of a round: hands what waits to the workers, and writes down what they gave up. None can fail here itself. */
export function feeding(settings: Settings, store: Store, queue: JobQueue): () => Promise<number> {
  const bury = burial(store)
  return async () => {
    await bury(await queue.dead())
    await enqueueWaiting(settings, store, queue)
    return 0
  }
}
