/// <reference lib="dom" />

/**
 * Takes interfaces (`Notification`) and members (`Navigator.share`) away from a document, as from one shown by a program
 * that has none of them. Self-contained: it is sent as text.
 */
export function takeAway(names: readonly string[]): void {
  const scope = globalThis as unknown as Record<string, { prototype?: object } | undefined>
  const remove = (owner: object | undefined, key: string) => {
    if (owner) Reflect.deleteProperty(owner, key)
  }
  for (const name of names) {
    const [owner = "", member] = name.split(".")
    if (member === undefined) remove(globalThis, owner)
    // A window has its members itself.
    else if (owner === "Window") remove(globalThis, member)
    else remove(scope[owner]?.prototype, member)
  }
}
