/// <reference lib="dom" />

type Answer = (data: Readonly<Record<string, unknown>> | null, success?: boolean) => void
type Api = (command: string, version: number, answer: Answer, parameter?: unknown) => void

interface Page {
  readonly __tcfapi?: Api
  readonly __gpp?: (command: string, answer: Answer) => void
  readonly __uspapi?: Api
  readonly dataLayer?: ArrayLike<ArrayLike<unknown>>
  readonly google_tag_data?: { readonly ics?: { readonly entries?: Record<string, Entry> } }
}

interface Entry {
  readonly default?: boolean
  readonly update?: boolean
}

/**
 * What the page's own data layer says of consent now: TCF and GPP strings, Google's consent mode. Runs among the
 * page's scripts, where these stand; the functions call one another and are sent as text.
 */
export const readSignals = { entry: read, parts: [read, ask, tcfOf, strings, googleConsent, stated, listed] }

async function read(): Promise<Readonly<Record<string, string>>> {
  const page = globalThis as unknown as Page
  const said = { ...(await strings(page)), ...googleConsent(page) }
  const texts = Object.entries(said).filter(([, value]) => typeof value === "string" && value !== "")
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value).slice(0, 5000)]))
}

/** Undefined where the page's own function fails or does not answer. */
function ask(start: (done: Answer) => void, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), 300)
    try {
      start((data) => resolve(data?.[name]))
    } catch {
      resolve(undefined)
    }
  })
}

/** The listener is what TCF 2.2 has; `getTCData` is for what is older. */
async function tcfOf(api: Api): Promise<unknown> {
  const heard = await ask((done) => {
    api("addEventListener", 2, (data, success) => {
      done(data, success)
      if (data?.listenerId !== undefined) api("removeEventListener", 2, () => {}, data.listenerId)
    })
  }, "tcString")
  return heard || ask((done) => api("getTCData", 2, done), "tcString")
}

async function strings(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const [tcf, gpp, usp] = await Promise.all([
    page.__tcfapi && tcfOf(page.__tcfapi),
    page.__gpp && ask((done) => page.__gpp?.("ping", done), "gppString"),
    page.__uspapi && ask((done) => page.__uspapi?.("getUSPData", 1, done), "uspString"),
  ])
  return { tcf, gpp, usp }
}

/** The commands of Google's consent mode in the data layer, and what its own scripts make of them. */
function googleConsent(page: Page): Readonly<Record<string, unknown>> {
  const now: Record<string, string> = {}
  const given: Record<string, string> = {}
  try {
    const commands = Array.from(page.dataLayer ?? []).filter((entry) => entry?.[0] === "consent")
    for (const [, kind, values] of commands.slice(0, 100).map((entry) => Array.from(entry))) {
      Object.assign(now, stated(values))
      if (kind === "default") given.googleConsentDefault = listed(stated(values))
      if (kind === "update") given.googleConsentUpdate = listed(stated(values))
    }
    for (const [key, { default: first, update = first }] of Object.entries(
      page.google_tag_data?.ics?.entries ?? {},
    ))
      if (update !== undefined) now[key] = update ? "granted" : "denied"
  } catch {
    return {} // What a page put there in a way of its own is not guessed at.
  }
  return { ...given, googleConsent: listed(now) }
}

function stated(values: unknown): Readonly<Record<string, string>> {
  const all = Object.entries((values ?? {}) as object).map(([key, value]) => [key, String(value)] as const)
  return Object.fromEntries(all.filter(([, value]) => /^(granted|denied)$/.test(value)))
}

function listed(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(",")
}
