/** So many at once, and so many more each second. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Whether one more may come from whom. */
export type Allows = (from: string) => boolean

/** Visitors remembered at most; with more, those that have not come for longest are forgotten. */
const REMEMBERED = 10_000

/** A bucket for each visitor that fills with time (token bucket). `now` in ms. */
export function rateLimit({ burst, perSecond }: Rate, now: () => number): Allows {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return (from) => {
    const at = now()
    const last = buckets.get(from) ?? { left: burst, at }
    const left = Math.min(burst, last.left + ((at - last.at) / 1000) * perSecond)
    buckets.delete(from) // so that it is put last
    buckets.set(from, { left: left >= 1 ? left - 1 : left, at })
    const [oldest] = buckets.keys()
    if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest)
    return left >= 1
  }
}
