import { connectDevTools, type DevTools } from "../../src/crawler/devtools/connection.ts"
import { openWebSocket } from "../../src/crawler/devtools/web-socket-carrier.ts"
import { memberId } from "./app-sites.ts"
import type { RunningBrowser } from "./running-browser.ts"

/** The person, and the app around the pages: a second connection to the same browser. */
export interface Driver {
  /** Goes to an address and waits until its tags have sent. */
  readonly open: (url: string) => Promise<void>
  /** Presses what the selector finds. */
  readonly press: (selector: string) => Promise<void>
  readonly close: () => void
}

/** What the app offers to its pages' scripts. */
const bridge = `window.machikado = { logEvent() {}, getMemberId() { return ${JSON.stringify(memberId)} } }`
const settledMs = 1200

/** Drives the page the browser opened with; `read` resolves when the next page has been read. */
export async function drive(
  { address }: Pick<RunningBrowser, "address">,
  read: () => Promise<void> = async () => {},
): Promise<Driver> {
  const list = (await (await fetch(`${address}/json/list`)).json()) as {
    type: string
    webSocketDebuggerUrl: string
  }[]
  const carrier = await openWebSocket(list.find(({ type }) => type === "page")?.webSocketDebuggerUrl ?? "")
  const page: DevTools = connectDevTools(carrier)
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, settledMs))
  await page.send("Page.enable")
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: bridge })
  return {
    open: async (url) => {
      const done = read()
      await page.send("Page.navigate", { url })
      await Promise.all([settled(), done])
    },
    press: async (selector) => {
      const expression = `document.querySelector(${JSON.stringify(selector)}).click()`
      const done = read()
      await page.send("Runtime.evaluate", { expression, userGesture: true })
      await Promise.all([settled(), done])
    },
    close: carrier.close,
  }
}
