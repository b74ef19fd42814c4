/**
 * How probable it is that all `seen` sightings fall on the first `here` of `here + there` visits, though the thing
 * is as frequent in both: C(here, seen) / C(here + there, seen), the one-sided exact test of Fisher.
 */
export function chanceOfSplit(seen: number, here: number, there: number): number {
  let chance = 1
  for (let at = 0; at < seen; at += 1) chance *= (here - at) / (here + there - at)
  return chance
}
