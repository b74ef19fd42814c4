/** Whether two host names are the same or one stands below the other (never two public suffixes alone). */
export function sameHost(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === "" || b === "") return false
  return a === b || (a.includes(".") && b.endsWith(`.${a}`)) || (b.includes(".") && a.endsWith(`.${b}`))
}
