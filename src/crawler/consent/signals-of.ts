import { z } from "zod"
import { ignoreEnded } from "../devtools/targets.ts"
import { programExpression } from "../page/as-expression.ts"
import type { OpenPage } from "../visit/open-page.ts"
import { within } from "../visit/within.ts"
import { readSignals } from "./in-page/read-signals.ts"

const Signals = z.record(z.string().max(50), z.string().max(5000))
const withinMs = 1500

/** The consent signals of the page as its own scripts state them; empty where it states none or does not answer. */
export async function signalsOf({ target, recorder }: OpenPage): Promise<Readonly<Record<string, string>>> {
  const contextId = recorder.contextOf(target.id)
  if (contextId === undefined) return {}
  const expression = programExpression(readSignals)
  const asked = target
    .send("Runtime.evaluate", { expression, contextId, awaitPromise: true, returnByValue: true })
    .catch(ignoreEnded)
  const answer = await within(asked, withinMs, () => undefined)
  return Signals.safeParse(answer?.result.value).data ?? {}
}
