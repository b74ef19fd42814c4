/// <reference lib="dom" />
import type { Observer } from "./observer.ts"

/** What an app offers to its pages' scripts. `stub`: stands in for it; else what is there is watched. */
export interface Bridges {
  readonly stub: boolean
  readonly offered: readonly OfferedBridge[]
}

/** A WKWebView message handler, or an object with methods (Android), each with what it answers. */
export type OfferedBridge =
  | { readonly messageHandler: string; readonly answer?: unknown }
  | { readonly object: string; readonly methods: Readonly<Record<string, unknown>> }

/**
 * Puts stand-ins for the app's bridges into a document, or watches the ones it has, and tells of every call with what
 * is handed over. Self-contained: it is sent as text.
 */
export function offerBridges({ tell }: Observer, { stub, offered }: Bridges): void {
  const scope = globalThis as unknown as Record<string, unknown>
  const { stringify, parse } = JSON
  const { apply, defineProperty } = Reflect
  const { Promise: OwnPromise } = globalThis
  type Method = (...args: unknown[]) => unknown
  const shown = (value: unknown): string => {
    try {
      return stringify(value) ?? "undefined"
    } catch {
      return Object.prototype.toString.call(value) // Handed over all the same: an element, a circle.
    }
  }
  const called = (name: string, args: readonly unknown[]) =>
    tell({ bridge: true, name: `${name}(${args.map(shown).join(",")})` })
  const copyOf = (value: unknown) => (value === undefined ? undefined : parse(stringify(value)))

  /** Has calls of a method told; what there is goes on as before. */
  const watchMethod = (owner: Record<string, unknown>, key: string, name: string) => {
    const method = owner[key]
    if (typeof method !== "function") return
    const watched = function (this: unknown, ...args: unknown[]) {
      called(name, args)
      return apply(method as Method, this, args)
    }
    try {
      owner[key] = watched
    } catch {
      // Not to be changed: its calls stay unseen.
    }
  }
  /** Now where it is there, else when a script or the app puts it there. */
  const whenThere = (owner: Record<string, unknown>, key: string, act: (value: unknown) => void) => {
    if (owner[key] !== undefined) return act(owner[key])
    let kept: unknown
    defineProperty(owner, key, {
      configurable: true,
      enumerable: true,
      get: () => kept,
      set: (value) => {
        kept = value
        act(value)
      },
    })
  }
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null

  const handlers: Record<string, unknown> = {}
  for (const bridge of offered) {
    if ("messageHandler" in bridge) {
      const { messageHandler: key, answer } = bridge
      const name = `webkit.messageHandlers.${key}.postMessage`
      if (stub)
        handlers[key] = {
          postMessage: (message: unknown) => {
            called(name, [message])
            return answer === undefined ? undefined : OwnPromise.resolve(copyOf(answer))
          },
        }
      else
        whenThere(scope, "webkit", (webkit) => {
          if (!isObject(webkit) || !isObject(webkit.messageHandlers)) return
          const handler = webkit.messageHandlers[key]
          if (isObject(handler)) watchMethod(handler, "postMessage", name)
        })
    } else {
      const { object, methods } = bridge
      if (stub) {
        const made = Object.entries(methods).map(([key, answer]) => [
          key,
          (...args: unknown[]) => {
            called(`${object}.${key}`, args)
            return answer === null ? undefined : copyOf(answer)
          },
        ])
        scope[object] = Object.fromEntries(made)
      } else
        whenThere(scope, object, (value) => {
          if (!isObject(value)) return
          for (const key of Object.keys(methods)) watchMethod(value, key, `${object}.${key}`)
        })
    }
  }
  if (stub && Object.keys(handlers).length > 0) {
    const webkit = isObject(scope.webkit) ? scope.webkit : {}
    scope.webkit = { ...webkit, messageHandlers: handlers }
  }
}
