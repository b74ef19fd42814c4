const compiled = new Map<string, RegExp>()

/** Only the beginning of a value is looked at. */
const lookedAt = 2000

/** Whether a value is of the kind a table asks for; a table that asks for none takes any. */
export function matchesValue(pattern: string | undefined, value: string): boolean {
  if (pattern === undefined) return true
  const known = compiled.get(pattern)
  const expression = known ?? new RegExp(pattern, "iu")
  if (!known) compiled.set(pattern, expression)
  return expression.test(value.slice(0, lookedAt))
}
