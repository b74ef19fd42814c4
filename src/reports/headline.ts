import type { Result } from "../analyzers/result.ts"
import { fill, type Prose } from "./prose.ts"

/** The one sentence a report begins with, and the sentence under it (empty where there is nothing to add). */
export interface Headline {
  readonly sentence: string
  readonly detail: string
}

/** What the summary says, in words. It repeats the result's verdict and adds nothing to it. */
export const headline = (result: Pick<Result, "summary">, prose: Prose): Headline => {
  const { verdict, absent, partial, review, unknown, destinations } = result.summary
  if (verdict === "issues" && absent + partial > 0)
    return {
      sentence: fill(absent > 0 ? prose.headline.gaps : prose.headline.parts, { n: absent + partial }),
      detail: fill(prose.headlineDetail.gaps, { absent, partial, review, unknown }),
    }
  if (verdict === "issues") return { sentence: prose.headline.findings, detail: "" }
  if (verdict === "incomplete") return { sentence: prose.headline.incomplete, detail: "" }
  if (verdict === "review" && review > 0)
    return { sentence: fill(prose.headline.review, { n: review }), detail: "" }
  if (destinations === 0) return { sentence: prose.headline.nothing, detail: "" }
  return { sentence: prose.headline["none-found"], detail: "" }
}
