import type { Answer } from "../devtools/protocol.ts"
import type { OpenPage } from "./open-page.ts"
import { navigationFailure, VisitFailure } from "./visit-failure.ts"
import { within } from "./within.ts"

/** More documents than this in one visit's loading count as a loop. */
const maxNavigations = 20

export interface Arrival {
  readonly status?: number
  readonly mimeType?: string
}

/**
 * Opens the address and waits for its load event. What comes without a page (no name, no connection, a download, a
 * PDF) fails; a page that came and did not finish loading is kept, with a `timeout`.
 */
export async function goTo(page: OpenPage, url: string, timeoutMs: number): Promise<VisitFailure | undefined> {
  const loaded = page.recorder.nextLoad()
  const deadline = Date.now() + timeoutMs
  const answer = await within(page.target.send("Page.navigate", { url }), timeoutMs, () => {
    throw new VisitFailure("timeout", `No document within ${timeoutMs / 1000} s. Try again or raise --timeout.`)
  })
  refuse(answer, arrivalAt(page))
  const late = () =>
    new VisitFailure("timeout", `Loading did not end within ${timeoutMs / 1000} s. What came is recorded.`)
  const left = Math.max(deadline - Date.now(), 1)
  return within(
    loaded.then(() => undefined),
    left,
    late,
  )
}

/** Fails where the address led to no page. */
function refuse({ errorText, isDownload }: Answer<"Page.navigate">, { mimeType }: Arrival): void {
  if (mimeType !== undefined && !isPage(mimeType))
    throw new VisitFailure(
      isDownload && !mimeType.includes("pdf") ? "download" : "not-html",
      `The address is no web page (${mimeType}). Give the address of a page.`,
    )
  if (isDownload) throw new VisitFailure("download", "The address is a download. Give the address of a page.")
  if (errorText) throw navigationFailure(errorText)
}

function isPage(mimeType: string): boolean {
  return /html|xml|^text\/plain|^$/.test(mimeType)
}

/** The document the main frame got last, as the page witness saw it. */
export function arrivalAt({ recorder, target }: OpenPage): Arrival {
  const documents = recorder.page
    .hops()
    .filter(
      (hop) => hop.target === target && hop.resourceType === "Document" && hop.frame === target.id && hop.response,
    )
  const response = documents.at(-1)?.response
  return response ? { status: response.status, mimeType: response.mimeType } : {}
}

/** Why the page that came is not what was asked for, if so. */
export function arrivalFailure(page: OpenPage): VisitFailure | undefined {
  const { status } = arrivalAt(page)
  if (page.recorder.navigations > maxNavigations)
    return new VisitFailure("redirect-loop", "The page keeps going to other pages. Check its redirects.")
  if (status !== undefined && status >= 400)
    return new VisitFailure("http-error", `The server answered with status ${status}. Check the address.`)
  return undefined
}
