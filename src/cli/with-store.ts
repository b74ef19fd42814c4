import { dirname } from "node:path"
import type { Settings } from "../config/settings.ts"
import { databaseFile, openStore } from "../store/open-store.ts"
import type { Store } from "../store/store.ts"
import { StoreFailure } from "../store/store-failure.ts"
import type { Context } from "./context.ts"
import { makeFolder } from "./make-folder.ts"

/** Opens the database of the settings and closes it when the work is over, whatever its outcome. */
export async function withStore<T>(
  settings: Settings,
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const file = databaseFile(settings.database, context.folder, context.environment)
  await makeFolder(dirname(file), 0o700).catch((cause: unknown) => {
    throw new StoreFailure("unavailable", file, { cause })
  })
  const store = await openStore(file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
