import type { RecordedSend, StoredValue } from "../evidence.ts"
import type { ListedStorage } from "../page/in-page/list-stored.ts"
import type { Write } from "../visit/told.ts"
import type { Cookie, ReadStorage } from "./read-storage.ts"

type Setter = StoredValue["setBy"][number]

const dayMs = 24 * 60 * 60 * 1000

/** The stored values of a visit with who set each: responses first, then scripts, in the order they did. */
export function storedValues(
  read: ReadStorage,
  sends: readonly RecordedSend[],
  writes: readonly Write[],
): readonly StoredValue[] {
  const fromResponses = setByResponses(sends)
  const values = [
    ...read.cookies.map((cookie) => cookieValue(cookie, fromResponses, writes)),
    ...read.areas.flatMap((area) => areaValues(area, writes)),
  ]
  return values.map((value, index) => ({ ...value, id: `v${index + 1}` }))
}

type Unnumbered = Omit<StoredValue, "id">

function cookieValue(
  cookie: Cookie,
  fromResponses: ReadonlyMap<string, readonly Setter[]>,
  writes: readonly Write[],
): Unnumbered {
  const host = cookie.domain.replace(/^\./, "")
  const partitioned = cookie.partitionKey !== undefined
  const byScripts = writes.filter(
    (write) =>
      write.write === "cookie" &&
      write.name === cookie.name &&
      (write.partitioned ?? false) === partitioned &&
      covers(host, hostOf(write.origin)),
  )
  const responses = (fromResponses.get(`${partitioned} ${cookie.name}`) ?? []).filter(({ url }) =>
    covers(host, hostOf(url)),
  )
  return {
    area: "cookie",
    name: cookie.name,
    value: cookie.value,
    host: cookie.domain,
    path: cookie.path,
    ...(cookie.partitionKey && { partitionKey: cookie.partitionKey.topLevelSite }),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    ...(cookie.sameSite && { sameSite: cookie.sameSite }),
    ...(cookie.expires > 0 && { lifetimeDays: (cookie.expires * 1000 - Date.now()) / dayMs }),
    setBy: orUnknown([...responses, ...byScripts.map(scriptSetter)]),
  }
}

/** Set-Cookie lines the browser took, by whether they ask for a partition (CHIPS) and the cookie's name. */
function setByResponses(sends: readonly RecordedSend[]): ReadonlyMap<string, readonly Setter[]> {
  const setters = new Map<string, Setter[]>()
  for (const { id, url, response } of sends) {
    for (const { line, blocked } of response?.setCookies ?? []) {
      if (blocked?.length) continue
      const name = `${isPartitioned(line)} ${line.split("=", 1)[0]?.trim() ?? ""}`
      const known = setters.get(name) ?? []
      known.push({ by: "response", url, send: id })
      setters.set(name, known)
    }
  }
  return setters
}

function isPartitioned(line: string): boolean {
  return /;\s*partitioned\s*(;|$)/i.test(line)
}

function areaValues(area: ListedStorage, writes: readonly Write[]): readonly Unnumbered[] {
  const make = (kind: StoredValue["area"], name: string, value?: string): Unnumbered => ({
    area: kind,
    name,
    ...(value !== undefined && { value }),
    host: hostOf(area.origin),
    setBy: orUnknown(
      writes
        .filter((write) => write.write === kind && write.name === name && write.origin === area.origin)
        .map(scriptSetter),
    ),
  })
  return [
    ...area.local.map(([name, value]) => make("local", name, value)),
    ...area.session.map(([name, value]) => make("session", name, value)),
    ...area.databases.map((name) => make("indexeddb", name)),
    ...area.caches.map((name) => make("cache", name)),
  ]
}

function scriptSetter({ script }: Write): Setter {
  return { by: "script", ...(script && { url: script }) }
}

/** Each setter once; a value nobody was seen to set says so. */
function orUnknown(setters: readonly Setter[]): readonly Setter[] {
  const once = new Map(setters.map((setter) => [`${setter.by} ${setter.url}`, setter]))
  return once.size > 0 ? [...once.values()] : [{ by: "unknown" }]
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : ""
}

function covers(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
