import type { Settings } from "../config/settings.ts"
import { databaseFile, openStore } from "../store/open-store.ts"
import type { Store } from "../store/store.ts"
import type { Context } from "./context.ts"

/** Opens the database of the settings and closes it when the work is over, whatever its outcome. */
export async function withStore<T>(
  settings: Settings,
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(databaseFile(settings.database, context.folder, context.environment))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
