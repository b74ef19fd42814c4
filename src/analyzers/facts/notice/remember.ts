/** Texts kept of each generation. */
const most = 20_000

/**
 * Remembers what was read of short texts: names and labels come back at every step. The older half is dropped when the
 * newer one is full, so that a text still in use stays. Longer texts (over `longest` characters) are read each time.
 */
export function rememberShort<T>(read: (text: string) => T, longest = 60): (text: string) => T {
  let [newer, older] = [new Map<string, T>(), new Map<string, T>()]
  const keep = (text: string, value: T): T => {
    if (newer.size >= most) [newer, older] = [new Map(), newer]
    newer.set(text, value)
    return value
  }
  return (text) => {
    if (text.length > longest) return read(text)
    if (newer.has(text)) return newer.get(text) as T
    return keep(text, older.has(text) ? (older.get(text) as T) : read(text))
  }
}

/** The same for as long as one page is read, whatever it holds. */
export function rememberAll<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (known.has(text)) return known.get(text) as T
    const value = read(text)
    known.set(text, value)
    return value
  }
}
