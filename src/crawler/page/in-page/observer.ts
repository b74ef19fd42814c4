/// <reference lib="dom" />

/** What is told over the binding: a value kept, something a page did, or a host a peer connection asks. */
export interface Told {
  readonly write?: "cookie" | "local" | "session" | "indexeddb" | "cache"
  readonly signal?: "fingerprinting" | "input-listener" | "permission"
  readonly stun?: string
  /** A call of what the app offers; `name` says of what and with what. */
  readonly bridge?: true
  readonly name?: string
  readonly partitioned?: boolean
}

/** Runs ahead of a call; what it returns under `self`, if anything, is called on instead. */
type Before = (self: unknown, args: readonly unknown[]) => unknown

/** The means of the observers of one document, taken before any script of the page can put its own in their place. */
export interface Observer {
  /** Tells with the script that called; the same thing over and over only as long as it may be another script. */
  readonly tell: (told: Told) => void
  /** Has `before` run ahead of each call of a method, of each read (`get`) or each assignment (`set`). */
  readonly watch: (owner: object | undefined, key: string, before: Before) => void
  readonly watchRead: (owner: object | undefined, key: string, before: Before) => void
  readonly watchAssign: (owner: object | undefined, key: string, before: Before) => void
  /** The same for a constructor under all its names; `before` gets no `self`. */
  readonly watchConstruct: (names: readonly string[], before: Before) => void
  /** Has a property read as something else. */
  readonly substitute: (owner: object, key: string, change: (value: unknown) => unknown) => void
}

/**
 * Takes the binding `channel` off the window, so that the page does not meet it, and gives the means to watch. A
 * watched function is a proxy: it prints as native code and has the name, length and absence of a prototype of what
 * it stands for. Self-contained: it is sent as text.
 */
export function makeObserver(channel: string): Observer | undefined {
  const scope = globalThis as unknown as Record<string, ((text: string) => void) | undefined>
  const binding = scope[channel]
  delete scope[channel]
  if (binding === undefined) return undefined
  const { stringify } = JSON
  const { apply, construct, getOwnPropertyDescriptor, defineProperty, deleteProperty } = Reflect
  const { exec } = RegExp.prototype
  const { slice } = String.prototype
  const { get: lookUp, set: keep } = WeakMap.prototype
  // A frame without an address of its own (`about:blank`) has the origin of the document that made it.
  const { Error: OwnError, Proxy: OwnProxy, queueMicrotask: later, origin } = globalThis
  const text = String

  const address = /((?:https?|blob):[^\s)]+?):\d+:\d+\)?$/m
  /** Puts a setting of `Error` in place for a moment, however the page has defined it. */
  const during = <T>(key: string, value: unknown, act: () => T): T => {
    const own = getOwnPropertyDescriptor(OwnError, key)
    if (own && !own.configurable) return act()
    defineProperty(OwnError, key, { __proto__: null, value, configurable: true, writable: true } as object)
    try {
      return act()
    } finally {
      if (own) defineProperty(OwnError, key, own)
      else deleteProperty(OwnError, key)
    }
  }
  /** The script that called the watched function: the first address on the stack. */
  const caller = (): string | undefined =>
    during("prepareStackTrace", undefined, () =>
      during("stackTraceLimit", 30, () => {
        const found = apply(exec, address, [text(new OwnError().stack)]) as RegExpExecArray | null
        return found ? found[1] : undefined
      }),
    )

  /** Looking at a stack costs far more than a call: the first calls of a kind, then one in each turn, then none. */
  const alwaysLooked = 8
  const mostLooked = 200
  let turn = 0
  const seen = { __proto__: null } as unknown as Record<string, { looked: number; turn: number }>
  let kinds = 0
  const isDue = (what: string): boolean => {
    let state = seen[what]
    if (state === undefined) {
      if (kinds++ > 5000) return false
      state = seen[what] = { looked: 0, turn: -1 }
    }
    if (state.looked >= mostLooked || (state.looked >= alwaysLooked && state.turn === turn)) return false
    if (state.looked++ >= alwaysLooked && state.turn < turn)
      later(() => {
        turn++
      })
    state.turn = turn
    return true
  }
  const tell = (told: Told) => {
    const kind = told.write ?? told.signal ?? (told.bridge ? "bridge" : "stun")
    const name = apply(slice, text(told.name ?? told.stun), [0, told.bridge ? 16_000 : 4096])
    if (!isDue(`${kind} ${name}`)) return
    const script = caller()
    binding(stringify({ __proto__: null, ...told, name, origin, script }))
  }

  const originals = new WeakMap<object, object>()
  const standIn = (replacement: object, original: object) => {
    apply(keep, originals, [replacement, original])
  }
  const attempt = (before: Before, self: unknown, args: readonly unknown[]): unknown => {
    try {
      const instead = before(self, args) as { readonly self: unknown } | undefined
      return instead ? instead.self : self
    } catch {
      return self // The page must not notice; what is missing shows as something nobody was seen to do.
    }
  }
  const watched = (native: () => unknown, before: Before): object => {
    const replacement: () => unknown = new OwnProxy(native, {
      __proto__: null,
      apply: (_, self, args) => apply(native, attempt(before, self, args), args),
      construct: (_, args, made) => {
        attempt(before, undefined, args)
        return construct(native, args, made === replacement ? native : made) as object
      },
    } as ProxyHandler<typeof native>)
    standIn(replacement, native)
    return replacement
  }
  const replace =
    (part: "value" | "get" | "set") => (owner: object | undefined, key: string, before: Before) => {
      const descriptor = owner && getOwnPropertyDescriptor(owner, key)
      const native = descriptor?.[part]
      if (!owner || typeof native !== "function" || !descriptor?.configurable) return
      defineProperty(owner, key, { ...descriptor, [part]: watched(native, before) })
    }
  const watch = replace("value")
  const watchConstruct = (names: readonly string[], before: Before) => {
    const native = getOwnPropertyDescriptor(globalThis, names[0] ?? "")?.value
    if (typeof native !== "function") return
    const replacement = watched(native, before)
    const put = (owner: object, key: string) => {
      const own = getOwnPropertyDescriptor(owner, key)
      if (own?.configurable && own.value === native)
        defineProperty(owner, key, { ...own, value: replacement })
    }
    for (const name of names) put(globalThis, name)
    put(native.prototype, "constructor")
  }
  const substitute = (owner: object, key: string, change: (value: unknown) => unknown) => {
    const descriptor = getOwnPropertyDescriptor(owner, key)
    const native = descriptor?.get
    if (!native || !descriptor?.configurable) return
    const replacement = new OwnProxy(native, {
      __proto__: null,
      apply: (_, self, args) => change(apply(native, self, args)),
    } as ProxyHandler<typeof native>)
    standIn(replacement, native)
    defineProperty(owner, key, { ...descriptor, get: replacement })
  }
  const printing = Function.prototype.toString
  const print = new OwnProxy(printing, {
    __proto__: null,
    apply: (_, self, args) => {
      const original = typeof self === "function" ? apply(lookUp, originals, [self]) : undefined
      return apply(printing, original ?? self, args)
    },
  } as ProxyHandler<typeof printing>)
  standIn(print, printing)
  const own = getOwnPropertyDescriptor(Function.prototype, "toString")
  defineProperty(Function.prototype, "toString", { ...own, value: print })
  return { tell, watch, watchRead: replace("get"), watchAssign: replace("set"), watchConstruct, substitute }
}
