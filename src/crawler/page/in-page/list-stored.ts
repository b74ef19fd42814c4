/// <reference lib="dom" />

export interface ListedStorage {
  readonly origin: string
  readonly local: readonly (readonly [string, string])[]
  readonly session: readonly (readonly [string, string])[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
}

/** What the document's origin keeps in the browser beside cookies. Self-contained: it is sent as text. */
export async function listStored(): Promise<ListedStorage> {
  const read = <T>(get: () => T, otherwise: T): T => {
    try {
      return get()
    } catch {
      return otherwise // A sandboxed or blocked document has no storage.
    }
  }
  const readLater = async <T>(get: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await get()
    } catch {
      return otherwise
    }
  }
  return {
    origin: location.origin,
    local: read(() => Object.entries(localStorage) as [string, string][], []),
    session: read(() => Object.entries(sessionStorage) as [string, string][], []),
    databases: await readLater(
      async () => (await indexedDB.databases()).map(({ name }) => name ?? ""),
      [] as string[],
    ),
    caches: await readLater(() => caches.keys(), [] as string[]),
  }
}
