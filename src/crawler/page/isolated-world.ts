import type { Target } from "../devtools/targets.ts"

/** Name of the script world of our own in each frame: its documents are the page's, its built-ins are not. */
export const worldName = "gaibu"

/** Evaluates an expression in a frame, in a world where nothing the page has changed is met. */
export async function evaluateApart(target: Target, frameId: string, expression: string): Promise<unknown> {
  const { executionContextId } = await target.send("Page.createIsolatedWorld", { frameId, worldName })
  const { result, exceptionDetails } = await target.send("Runtime.evaluate", {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
