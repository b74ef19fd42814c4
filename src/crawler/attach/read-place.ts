import type { CollectorFailure } from "../evidence.ts"
import { takeScreenshot, takeSnapshot } from "../page/take-snapshot.ts"
import { type Cookie, readAreas } from "../storage/read-storage.ts"
import { collecting } from "../visit/collecting.ts"
import { type Frame, type TargetRecorder, topOf } from "../visit/target-recorder.ts"
import type { VisitDeps } from "../visit/visit-plan.ts"
import type { Place } from "./place.ts"

const limitMs = 8000
/** Addresses whose cookies are asked for at once. */
const mostAddresses = 500

/** Reads what a place shows and keeps now. What cannot be read leaves what was read before, and says so. */
export async function readPlace(
  place: Place,
  recorder: TargetRecorder,
  saveBlob: VisitDeps["saveBlob"],
): Promise<void> {
  place.readAt = Date.now()
  const failures: CollectorFailure[] = []
  const tryTo = collecting(limitMs, failures)
  const { page } = place
  const inner = [...recorder.targets.values()].filter(
    ({ type, parent }) => type === "iframe" && parent === page,
  )
  const [described, screenshot, cookies, areas] = await Promise.all([
    tryTo("page", takeSnapshot(page, inner)),
    tryTo("screenshot", takeScreenshot(page, saveBlob)),
    tryTo("cookies", cookiesOf(place, recorder)),
    tryTo("storage", readAreas({ frames: framesOf(place, recorder) })),
  ])
  // The person may have gone on meanwhile: what was read then is of another page.
  if (place.until !== undefined) return
  if (described) {
    const { empty: _, language, ...rest } = described
    const kept = screenshot ?? place.snapshot?.screenshot
    place.snapshot = {
      ...rest,
      ...(language && { language }),
      ...(kept && { screenshot: kept }),
      at: place.readAt - place.from,
    }
  }
  if (cookies || areas) place.storage = { cookies: cookies ?? [], areas: areas ?? [] }
  place.failures = failures
}

function framesOf({ page }: Place, { frames }: TargetRecorder): ReadonlyMap<string, Frame> {
  return new Map([...frames].filter(([, { target }]) => topOf(target) === page))
}

/** Cookies for the addresses that the recording met: what else the profile holds is none of its business. */
async function cookiesOf({ page }: Place, { page: witness }: TargetRecorder): Promise<readonly Cookie[]> {
  const addresses = [...new Set(witness.hops().map(({ url }) => originOf(url)))].slice(0, mostAddresses)
  const { cookies } = await page.send("Network.getCookies", { urls: addresses })
  return cookies
}

function originOf(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol.replace("ws", "http")}//${host}${pathname}`
}
