import { ignoreEnded } from "../devtools/targets.ts"
import { within } from "../visit/within.ts"
import type { Choosing } from "./choosing.ts"

const withinMs = 3000
const most = 12

/** A picture of the window as it is, kept with the choice; none where the page does not draw in time. */
export async function takeWindowPicture({ page, saveBlob, screenshots }: Choosing): Promise<void> {
  if (screenshots.length >= most) return
  const shot = page.target.send("Page.captureScreenshot", { format: "png" }).catch(ignoreEnded)
  const answer = await within(shot, withinMs, () => undefined)
  if (answer) screenshots.push(await saveBlob(Buffer.from(answer.data, "base64"), "image/png"))
}
