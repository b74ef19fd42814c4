import { readCookies } from "../storage/read-storage.ts"
import { nothingCollected } from "./collect.ts"
import { leaveForReal } from "./leave.ts"
import type { OpenPage } from "./open-page.ts"
import type { Progress } from "./progress.ts"

/**
 * Of a visit that ended before its page was left: the cookies it set, what its pages send when they are left, and the
 * rest of the wire record. Nothing where the page was left already.
 */
export async function saveRest(page: OpenPage, progress: Progress): Promise<void> {
  if (progress.leaveFrom !== undefined) return
  if (progress.collected === nothingCollected) {
    const cookies = await readCookies(page.recorder, page.profile)
    const failures = [{ collector: "page", message: "the visit ended before the page was read" }]
    progress.collected = { ...nothingCollected, storage: { cookies, areas: [] }, failures }
  }
  progress.leaveFrom = Date.now()
  await leaveForReal(page.recorder)
}
