const patterns = new Map<string, RegExp>()

/** Whether a name of a table is the field's: `*` in it stands for any run of characters. */
export function matchesName(name: string, fieldName: string): boolean {
  if (name === fieldName) return true
  if (!name.includes("*")) return false
  const known = patterns.get(name)
  const pattern = known ?? new RegExp(`^${name.split("*").map(RegExp.escape).join(".*")}$`)
  if (!known) patterns.set(name, pattern)
  return pattern.test(fieldName)
}
