import type { Answer } from "../devtools/protocol.ts"
import { asExpression } from "../page/as-expression.ts"
import { type ListedStorage, listStored } from "../page/in-page/list-stored.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { Profile } from "../visit/profile.ts"
import type { Frame } from "../visit/target-recorder.ts"
import type { VisitRecorder } from "../visit/visit-recorder.ts"
import { within } from "../visit/within.ts"

export type Cookie = Answer<"Storage.getCookies">["cookies"][number]

/** Everything the visit's profile holds at this moment, as the browser lists it. */
export interface ReadStorage {
  readonly cookies: readonly Cookie[]
  readonly areas: readonly ListedStorage[]
}

const limitMs = 3000

/** All cookies of the profile. */
export async function readCookies(
  { browser }: VisitRecorder,
  { named }: Profile,
): Promise<readonly Cookie[]> {
  const { cookies } = await browser.devtools.send("Storage.getCookies", named)
  return cookies
}

/** The storage areas of every origin shown, one document of each. */
export async function readAreas({
  frames,
}: {
  readonly frames: ReadonlyMap<string, Frame>
}): Promise<readonly ListedStorage[]> {
  const byOrigin = new Map<string, Frame>()
  for (const frame of frames.values()) {
    if (!/^https?:/.test(frame.url)) continue
    const key = `${new URL(frame.url).origin} ${frame.target.parent ? "framed" : "top"}`
    if (!byOrigin.has(key)) byOrigin.set(key, frame)
  }
  const expression = asExpression(listStored)
  const read = [...byOrigin.values()].map(async ({ target, id }) => {
    // A frame may go, or hang, while it is read; the others count.
    const listed = evaluateApart(target, id, expression).catch(() => undefined)
    return (await within(listed, limitMs, () => undefined)) as ListedStorage | undefined
  })
  return (await Promise.all(read)).filter((listed) => listed !== undefined)
}
