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

/**
 * Remembers what was read of each text, line or record of a page, for as long as the page's reading (or its reader of
 * labels) lives: many steps ask for the same.
 */
export function rememberPerPage<Subject, Page extends object, T>(
  read: (subject: Subject, page: Page) => T,
): (subject: Subject, page: Page) => T {
  const pages = new WeakMap<Page, Map<Subject, T>>()
  return (subject, page) => {
    const known = pages.get(page) ?? new Map<Subject, T>()
    pages.set(page, known)
    if (known.has(subject)) return known.get(subject) as T
    const value = read(subject, page)
    known.set(subject, value)
    return value
  }
}

/** What was read of each text, as long as what this returns lives. */
export function rememberAll<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (known.has(text)) return known.get(text) as T
    const value = read(text)
    known.set(text, value)
    return value
  }
}
