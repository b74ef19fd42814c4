/** The first part of a network isolation key (`https://top.example https://frame.example`) is the top-level site. */
export function topSiteOf(key: unknown): string | undefined {
  if (typeof key !== "string") return undefined
  const derived = /^null \[internally: .*?derived from ([^\]]+)\]/.exec(key)
  const site = derived?.[1] ?? key.split(" ", 1)[0]
  return site === "null" || site === "" ? undefined : site
}
