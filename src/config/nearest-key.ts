/** The known key a mistyped one was most likely meant to be; `undefined` when none is near. */
export function nearestKey(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((key) => ({ key, distance: distance(plain(typed), plain(key)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(2, typed.length / 3) ? best.key : undefined
}

/** `fail-on`, `fail_on` and `failOn` are one word. */
function plain(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, "")
}

/** Edits (insert, delete, replace) that make `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
