import { drawNumber } from "./draw-sample.ts"

/** Draws sites for a recheck, in the order of SHA-256("SEED\nADDRESS"), by their numbers. */
export function drawAudit(
  sites: readonly { readonly number: number; readonly url: string }[],
  { size, seed }: { readonly size: number; readonly seed: string },
): readonly number[] {
  return sites
    .map(({ number, url }) => ({ number, place: drawNumber(url, seed) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number)
}
