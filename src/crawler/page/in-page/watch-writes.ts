/// <reference lib="dom" />

/** A script kept a value in the user's equipment. */
export interface Write {
  readonly area: "cookie" | "local" | "session" | "indexeddb" | "cache"
  readonly name: string
  readonly origin: string
  /** Address of the script; absent for one without a file of its own. */
  readonly script?: string
}

/**
 * Runs in every document before its first script. Wraps the ways a script keeps values and tells over the binding
 * `channel`, which it takes off the window so that the page does not meet it. Self-contained: it is sent as text.
 */
export function watchWrites(channel: string): void {
  const scope = globalThis as unknown as Record<string, ((text: string) => void) | undefined>
  const binding = scope[channel]
  delete scope[channel]
  if (binding === undefined) return
  // Taken before any script of the page can put its own in their place.
  const { stringify } = JSON
  const { apply } = Reflect
  const text = String
  /** The script that called the wrapped function: the first address on the stack. */
  const caller = (): string | undefined => {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 30
    const stack = String(new Error().stack)
    Error.stackTraceLimit = limit
    return /((?:https?|blob):[^\s)]+?):\d+:\d+\)?$/m.exec(stack)?.[1]
  }
  const wrote = (area: Write["area"], name: unknown) => {
    const script = caller()
    const write: Write = {
      area,
      name: text(name).slice(0, 4096),
      origin: location.origin,
      ...(script && { script }),
    }
    binding(stringify(write))
  }
  /** Bound functions print as native code, which is what they stand for. */
  const wrap = (owner: object, key: string, before: (self: unknown, args: unknown[]) => void) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key)
    const native = descriptor?.value ?? descriptor?.set
    if (typeof native !== "function" || descriptor === undefined) return
    const part = descriptor.value ? "value" : "set"
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      try {
        before(this, args)
      } catch {
        // The page must not notice; what is missing shows as a value nobody set.
      }
      return apply(native, this, args)
    }
    Object.defineProperty(wrapped, "name", { value: native.name })
    Object.defineProperty(wrapped, "length", { value: native.length })
    Object.defineProperty(owner, key, { ...descriptor, [part]: wrapped })
  }
  const nameOf = (value: unknown) =>
    typeof value === "object" && value !== null && "name" in value ? value.name : value
  wrap(Document.prototype, "cookie", (_, [text]) => wrote("cookie", String(text).split("=", 1)[0]?.trim()))
  if (typeof CookieStore === "function")
    wrap(CookieStore.prototype, "set", (_, [first]) => wrote("cookie", nameOf(first)))
  wrap(Storage.prototype, "setItem", (self, [name]) =>
    wrote(self === window.sessionStorage ? "session" : "local", name),
  )
  wrap(IDBFactory.prototype, "open", (_, [name]) => wrote("indexeddb", name))
  if (typeof CacheStorage === "function")
    wrap(CacheStorage.prototype, "open", (_, [name]) => wrote("cache", name))
}
