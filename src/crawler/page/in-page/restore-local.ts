/// <reference lib="dom" />

/** Puts back what an origin kept, at its first document. Self-contained: it is sent as text. */
export function restoreLocal(
  origins: readonly {
    readonly origin: string
    readonly localStorage: readonly { readonly name: string; readonly value: string }[]
  }[],
): void {
  const own = origins.find(({ origin }) => origin === location.origin)
  for (const { name, value } of own?.localStorage ?? [])
    if (localStorage.getItem(name) === null) localStorage.setItem(name, value)
}
