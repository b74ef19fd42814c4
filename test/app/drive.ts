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

/** Drives the page the browser opened with. */
export async function drive({ address }: RunningBrowser): Promise<Driver> {
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
      await page.send("Page.navigate", { url })
      await settled()
    },
    press: async (selector) => {
      const expression = `document.querySelector(${JSON.stringify(selector)}).click()`
      await page.send("Runtime.evaluate", { expression, userGesture: true })
      await settled()
    },
    close: carrier.close,
  }
}
