/** How many places are named: the first say where to look. */
const most = 10

/** The places at which two JSON values differ, such as `sends.3.url`; `.` where only the bytes do. */
export function firstDifferences(a: unknown, b: unknown): readonly string[] {
  const places: string[] = []
  collect(a, b, { at: "", places })
  return places.length === 0 ? ["."] : places
}

interface Walk {
  readonly at: string
  readonly places: string[]
}

function collect(a: unknown, b: unknown, { at, places }: Walk): void {
  if (places.length >= most || Object.is(a, b)) return
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) {
    places.push(at || ".")
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    collect(own(a, key), own(b, key), { at: at === "" ? key : `${at}.${key}`, places })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

const own = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined
