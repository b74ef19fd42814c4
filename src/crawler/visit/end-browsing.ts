import { type BrowserHandle, closeBrowser } from "../browser/launch-browser.ts"
import { catchUpWithNetLog } from "../browser/mark-net-log.ts"
import { DevToolsError } from "../devtools/connection.ts"
import type { CollectorFailure } from "../evidence.ts"
import { closePage } from "./open-page.ts"
import type { VisitRecorder } from "./visit-recorder.ts"

/** A busy machine is late with the record; a visit that does not wait for it leaves its sends to the next one. */
const wholeRecordWithinMs = 15_000

/**
 * After this nothing of the visit is sent any more, and the wire record is read up to here. A browser of its own is
 * ended before the record is written: service workers go on when every page is closed.
 */
export async function endBrowsing(
  browser: BrowserHandle,
  recorder: VisitRecorder,
): Promise<readonly CollectorFailure[]> {
  try {
    if (browser.mode === "isolated") await closeBrowser(browser)
    else {
      await closePage(browser, recorder)
      if (browser.running() && !(await catchUpWithNetLog(browser, wholeRecordWithinMs))) return [behind]
    }
  } catch (error) {
    if (!(error instanceof DevToolsError)) return [unfinished(error)]
    await browser.netLog.readOn()
  }
  return []
}

const behind: CollectorFailure = {
  collector: "net-log",
  message: "the browser had not written its whole record in time",
}

function unfinished(error: unknown): CollectorFailure {
  return { collector: "net-log", message: error instanceof Error ? error.message : String(error) }
}
