import type { Step } from "../../crawler/evidence.ts"
import type { Reach } from "../result.ts"

/** Beyond this many presses nobody looks further (own threshold). */
export const farthestReach = 4

/**
 * The fewest presses from a page to a document, along the steps a visitor can take. The last link's words are
 * kept. A page that holds the document itself is 0 presses away; null: not within four.
 */
export function reachOf(page: string, documents: ReadonlySet<string>, steps: readonly Step[]): Reach {
  const start = withoutFragment(page)
  const best = new Map<string, { presses: number; linkText?: string }>([[start, { presses: 0 }]])
  const open = [start]
  for (let at = nearest(open, best); at !== undefined; at = nearest(open, best)) {
    const here = best.get(at)
    if (!here || here.presses > farthestReach) break
    if (documents.has(at))
      return { page, steps: here.presses, ...(here.linkText ? { linkText: here.linkText } : {}) }
    for (const step of steps.filter(({ from }) => withoutFragment(from) === at))
      visit(step, here.presses, { best, open })
  }
  return { page, steps: null }
}

interface Search {
  readonly best: Map<string, { presses: number; linkText?: string }>
  readonly open: string[]
}

function visit(step: Step, presses: number, { best, open }: Search): void {
  const to = withoutFragment(step.to)
  const total = presses + step.presses
  const known = best.get(to)
  if (known && known.presses <= total) return
  best.set(to, { presses: total, linkText: step.linkText })
  open.push(to)
}

function nearest(open: string[], best: Search["best"]): string | undefined {
  open.sort((a, b) => (best.get(a)?.presses ?? 0) - (best.get(b)?.presses ?? 0))
  return open.shift()
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "")
}
