import type { RecordedSend, StoredValue } from "../evidence.ts"

type Draft = Omit<StoredValue, "id" | "setBy">

/** Cookies that answers planted (RFC 6265 section 5.2), each once with all who set it; `startedAt` in ms since the epoch. */
export function receivedCookies(sends: readonly RecordedSend[], startedAt: number): readonly StoredValue[] {
  const planted = sends.flatMap((send) => plantedBy(send, startedAt))
  const same = Map.groupBy(planted, ({ draft: { host, path, name } }) => `${host} ${path ?? ""} ${name}`)
  return [...same.values()].flatMap((all, at) => {
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last) return []
    const { firstSeenAt } = first.draft
    const setBy = all.map(({ setter }) => setter)
    return [{ id: `c${at + 1}`, ...last.draft, ...(firstSeenAt === undefined ? {} : { firstSeenAt }), setBy }]
  })
}

interface Planted {
  readonly draft: Draft
  readonly setter: StoredValue["setBy"][number]
}

function plantedBy(send: RecordedSend, startedAt: number): readonly Planted[] {
  return (send.response?.setCookies ?? []).flatMap(({ line, blocked }) => {
    const draft = blocked ? undefined : cookieOf(line, send, startedAt)
    return draft ? [{ draft, setter: { by: "response", url: send.url, send: send.id } }] : []
  })
}

function cookieOf(line: string, { url, at }: RecordedSend, startedAt: number): Draft | undefined {
  const [pair = "", ...rest] = line.split(";")
  const equals = pair.indexOf("=")
  const name = pair.slice(0, Math.max(0, equals)).trim()
  const host = URL.parse(url)?.hostname
  if (name === "" || host === undefined) return undefined
  const given = new Map(rest.map(attribute))
  const domain = given.get("domain")?.replace(/^\./, "").toLowerCase()
  const lifetime = lifetimeOf(given, startedAt + at)
  return {
    area: "cookie",
    name,
    value: pair.slice(equals + 1).trim(),
    host: domain ? `.${domain}` : host,
    ...(given.get("path") ? { path: given.get("path") } : {}),
    httpOnly: given.has("httponly"),
    secure: given.has("secure"),
    ...(given.get("samesite") ? { sameSite: given.get("samesite") } : {}),
    ...(lifetime === undefined ? {} : { lifetimeDays: lifetime }),
    firstSeenAt: at,
  }
}

function attribute(text: string): readonly [string, string] {
  const at = text.indexOf("=")
  return at < 0
    ? [text.trim().toLowerCase(), ""]
    : [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()]
}

const msOfDay = 24 * 60 * 60 * 1000

function lifetimeOf(given: ReadonlyMap<string, string>, now: number): number | undefined {
  const seconds = Number(given.get("max-age") || Number.NaN)
  const until = Date.parse(given.get("expires") ?? "")
  const ms = Number.isNaN(seconds) ? until - now : seconds * 1000
  return Number.isNaN(ms) ? undefined : Math.max(0, ms / msOfDay)
}
