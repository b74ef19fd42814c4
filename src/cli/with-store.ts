import { dirname } from "node:path"
import type { Settings } from "../config/settings.ts"
import { databasePlace, openStore } from "../store/open-store.ts"
import { isPostgres } from "../store/postgres-address.ts"
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
  const store = await openFor(settings, context)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** How long a work waits for a server that is away, in ms: a restart, not a disaster. */
const PATIENCE = 60_000

/** The database of the settings, its folder made. Works are tried again for `patienceMs` while a server is away. */
export async function openFor(settings: Settings, context: Context, patienceMs = PATIENCE): Promise<Store> {
  const place = databasePlace(settings.database, context.folder, context.environment)
  if (!isPostgres(place))
    await makeFolder(dirname(place), 0o700).catch((cause: unknown) => {
      throw new StoreFailure("unavailable", place, { cause })
    })
  return openStore(place, patienceMs)
}
