import type { HarPage } from "./har-format.ts"

/** A page load with its address and title, where the tool told them apart; `startedAt` in ms since the epoch. */
export interface RecordedPage {
  readonly url?: string
  readonly title?: string
  readonly startedAt?: number
}

/**
 * Chrome and Safari write the address for a title, Firefox and Playwright the title, WebPageTest and browsertime a
 * sentence with the address beside it.
 */
export function pageOf({ title = "", _URL = "", _url = "", startedDateTime = "" }: HarPage): RecordedPage {
  const address = [_URL, _url, title].find((text) => /^https?:\/\/\S+$/.test(text))
  const url = address && URL.parse(address)?.href.replace(/#.*$/s, "")
  const startedAt = Date.parse(startedDateTime)
  return {
    ...(url ? { url } : {}),
    ...(title === "" || /:\/\//.test(title) ? {} : { title }),
    ...(Number.isNaN(startedAt) ? {} : { startedAt }),
  }
}
