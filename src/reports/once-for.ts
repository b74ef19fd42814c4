/** The same function, asked once for everything with the same key. */
export const onceFor = <T, V>(keyOf: (thing: T) => string, make: (thing: T) => V): ((thing: T) => V) => {
  const made = new Map<string, V>()
  return (thing) => {
    const key = keyOf(thing)
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(thing)
    made.set(key, value)
    return value
  }
}
