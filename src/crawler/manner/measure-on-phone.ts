import { setTimeout as sleep } from "node:timers/promises"
import { programExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { OpenPage } from "../visit/open-page.ts"
import type { Progress } from "../visit/progress.ts"
import { within } from "../visit/within.ts"
import { type MeasuredPage, mannerParts, measureManner } from "./in-page/measure-manner.ts"
import { phoneManner } from "./phone-manner.ts"

/** A phone's screen in CSS pixels, held upright. */
const screen = { width: 390, height: 844 }
/** Texts walked and contrasts taken, at most. */
const most = { texts: 20_000, samples: 400 }
const limitMs = 5000
/** How long the page may take to lay itself out anew. */
const relayoutMs = 250

/**
 * Shows a page that was read on a phone's screen, measures it and puts the screen back. What is sent meanwhile counts
 * as sent by a step of the tool. A failure is named in the record and costs only itself.
 */
export async function measureOnPhone(page: OpenPage, progress: Progress): Promise<void> {
  const from = Date.now()
  try {
    const measured = await within(measureAt(page), limitMs, () => {
      throw new Error(`no answer within ${limitMs / 1000} s`)
    })
    progress.manner = phoneManner(measured, screen.width)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    progress.collected = {
      ...progress.collected,
      failures: [...progress.collected.failures, { collector: "manner", message }],
    }
  }
  await within(
    restore(page).catch(() => {}),
    limitMs,
    () => undefined,
  ) // The visit is nearly over, and the page read.
  progress.steps.push({ from, to: Date.now() })
}

async function measureAt({ target }: OpenPage): Promise<MeasuredPage> {
  await target.send("Emulation.setDeviceMetricsOverride", {
    ...screen,
    screenWidth: screen.width,
    screenHeight: screen.height,
    deviceScaleFactor: 3,
    mobile: true,
  })
  await sleep(relayoutMs)
  const expression = programExpression({ entry: measureManner, parts: mannerParts }, most.texts, most.samples)
  return (await evaluateApart(target, target.id, expression)) as MeasuredPage
}

async function restore({ target, recorder }: OpenPage): Promise<void> {
  const { width, height, scale, mobile } = recorder.browser.look
  await target.send("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    screenWidth: width,
    screenHeight: height,
    deviceScaleFactor: scale,
    mobile,
  })
  await sleep(relayoutMs)
}
