/// <reference lib="dom" />
import type { Observer, Told } from "./observer.ts"

/**
 * Watches the ways a script keeps values in the user's equipment, `localStorage.name = value` among them. Self-contained:
 * it is sent as text.
 */
export function watchWrites({
  tell,
  watch,
  watchRead,
  watchAssign,
  substitute,
  watchConstruct,
}: Observer): void {
  const { get, set, defineProperty } = Reflect
  const { Proxy: OwnProxy } = globalThis
  type Area = NonNullable<Told["write"]>
  const wrote = (write: Area, name: unknown, partitioned?: boolean) =>
    tell({ write, name: String(name), ...(partitioned && { partitioned }) })

  watchAssign(Document.prototype, "cookie", (_, args) => {
    const line = String(args[0])
    const name = line.split(";", 1)[0]?.split("=", 1)[0]?.trim()
    wrote("cookie", name, /;\s*partitioned\s*(;|$)/i.test(line))
  })
  if (typeof CookieStore === "function")
    watch(CookieStore.prototype, "set", (_, args) => {
      const given = args[0]
      if (typeof given !== "object" || given === null) return wrote("cookie", given)
      const { name, partitioned } = given as { readonly name?: unknown; readonly partitioned?: boolean }
      wrote("cookie", name, partitioned)
    })
  watch(IDBFactory.prototype, "open", (_, args) => wrote("indexeddb", args[0]))
  if (typeof CacheStorage === "function")
    watch(CacheStorage.prototype, "open", (_, args) => wrote("cache", args[0]))

  /** A storage area and what stands for it, so that an assignment to a property is met as well. */
  interface Stand {
    readonly area: Area
    readonly real: unknown
    readonly proxy: unknown
  }
  const stands: Stand[] = []
  const standOf = (value: unknown): Stand | undefined => {
    for (let index = 0; index < stands.length; index++) {
      const stand = stands[index]
      if (stand && (stand.real === value || stand.proxy === value)) return stand
    }
    return undefined
  }
  const standFor = (area: Area, real: Storage): Stand => {
    const proxy = new OwnProxy(real, {
      __proto__: null,
      get: (target: Storage, key: PropertyKey) => get(target, key, target),
      set: (target: Storage, key: PropertyKey, value: unknown) => {
        if (typeof key === "string") wrote(area, key)
        return set(target, key, value, target)
      },
      defineProperty: (target: Storage, key: PropertyKey, descriptor: PropertyDescriptor) => {
        if (typeof key === "string") wrote(area, key)
        return defineProperty(target, key, descriptor)
      },
    } as ProxyHandler<Storage>)
    const stand = { area, real, proxy }
    stands[stands.length] = stand
    return stand
  }
  const standing = (area: Area) => (value: unknown) =>
    value instanceof Storage ? (standOf(value) ?? standFor(area, value)).proxy : value
  const realOf = (self: unknown) => ({ self: standOf(self)?.real ?? self })

  substitute(globalThis, "localStorage", standing("local"))
  substitute(globalThis, "sessionStorage", standing("session"))
  watch(Storage.prototype, "setItem", (self, args) => {
    const stand = standOf(self)
    if (stand) wrote(stand.area, args[0])
    return realOf(self)
  })
  for (const key of ["getItem", "removeItem", "key", "clear"]) watch(Storage.prototype, key, realOf)
  watchRead(Storage.prototype, "length", realOf)
  // Events about a storage area name it: they are given the real one and show what stands for it.
  watchConstruct(["StorageEvent"], (_, args) => {
    const init = args[1] as StorageEventInit | undefined
    const real = standOf(init?.storageArea)?.real
    if (real) (args as unknown[])[1] = { ...init, storageArea: real }
  })
  substitute(StorageEvent.prototype, "storageArea", (value) => standOf(value)?.proxy ?? value)
}
