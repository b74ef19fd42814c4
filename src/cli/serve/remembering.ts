/** What is known by a key, or found out. What could not be found out is asked for again. */
export type Remembering<T> = (key: string, find: () => Promise<T>) => Promise<T>

/** Remembers so many of the latest answers, each for a time in ms: what they are about may be made anew elsewhere. */
export function remembering<T>(most: number, forMs: number): Remembering<T> {
  const known = new Map<string, { readonly value: Promise<T>; readonly until: number }>()
  return (key, find) => {
    const last = known.get(key)
    if (last !== undefined && last.until > Date.now()) return last.value
    const value = find()
    known.delete(key) // so that it is put last
    known.set(key, { value, until: Date.now() + forMs })
    value.catch(() => known.delete(key)) // whoever asked is told
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return value
  }
}
