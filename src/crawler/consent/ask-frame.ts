import { ignoreEnded } from "../devtools/targets.ts"
import { type Program, programExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { Frame } from "../visit/target-recorder.ts"
import { within } from "../visit/within.ts"

const answerWithinMs = 6000

/** Asks a frame's document; undefined where it goes meanwhile, fails or takes too long. */
export async function askFrame<A extends readonly unknown[], T>(
  { target, id }: Pick<Frame, "target" | "id">,
  program: Program<A> & { readonly entry: (...args: A) => T },
  ...args: A
): Promise<Awaited<T> | undefined> {
  const answer = evaluateApart(target, id, programExpression(program, ...args)).catch((error) => {
    if (error instanceof Error && error.constructor !== Error) ignoreEnded(error)
  })
  return (await within(answer, answerWithinMs, () => undefined)) as Awaited<T> | undefined
}
