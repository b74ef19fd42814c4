import { z } from "zod"
import type { EndpointAddress } from "./endpoint-address.ts"
import { EndpointFailure } from "./endpoint-failure.ts"

/** What an endpoint says of itself at `/json/version`. Android's web views name their app. */
const Version = z.object({
  Browser: z.string().default(""),
  "User-Agent": z.string().default(""),
  "Android-Package": z.string().optional(),
  webSocketDebuggerUrl: z.string().optional(),
})
export type EndpointVersion = z.infer<typeof Version>

/** One line of `/json/list`. No socket where another client has the page to itself. */
const Listed = z.object({
  id: z.string(),
  type: z.string(),
  url: z.string().default(""),
  webSocketDebuggerUrl: z.string().optional(),
})
export type Listed = z.infer<typeof Listed>

const answerWithinMs = 5000

export async function versionOf(address: EndpointAddress): Promise<EndpointVersion> {
  return Version.parse(await ask(address, "/json/version"))
}

/** Pages and workers the endpoint offers; its own surfaces are left out, and frames, which come with their pages. */
export async function listedTargets(address: EndpointAddress): Promise<readonly Listed[]> {
  const list = z.array(z.unknown()).safeParse(await ask(address, "/json/list")).data ?? []
  return list
    .flatMap((one) => Listed.safeParse(one).data ?? [])
    .filter(({ type, url }) => /^(page|shared_worker|service_worker)$/.test(type) && !ownSurface.test(url))
}

const ownSurface = /^(devtools|chrome|chrome-untrusted|chrome-extension):/

/** Rejects with an `EndpointFailure`. */
async function ask({ http }: EndpointAddress, path: string): Promise<unknown> {
  const signal = AbortSignal.timeout(answerWithinMs)
  const answer = await fetch(http + path, { signal }).catch((error: unknown) => {
    throw new EndpointFailure("no-connection", reasonOf(error))
  })
  const text = await answer.text().catch(() => "")
  try {
    if (!answer.ok) throw new SyntaxError(`HTTP ${answer.status}`)
    return JSON.parse(text)
  } catch {
    throw new EndpointFailure("no-answer", `${path}: HTTP ${answer.status}`)
  }
}

/** `fetch failed` says nothing; the system's own code stands behind it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined
  return code ?? (error instanceof Error ? error.message : String(error))
}
