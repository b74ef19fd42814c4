import { findBrowser } from "../../src/cli/setup/find-browser.ts"
import type { BrowserToUse } from "../../src/crawler/plan.ts"

/** The browser a scan on this machine would use. */
export async function benchBrowser(): Promise<BrowserToUse> {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.message.en)
  return found
}
