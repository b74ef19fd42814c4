/**
 * One broken place in a data file: `file` as the user can find it, `at` the path inside it (empty for the whole
 * file), `expected` what belongs there.
 */
export interface Problem {
  readonly file: string
  readonly at: string
  readonly expected: string
}

/** `vendors/google.yml: services[2].function: expected …`, one line. */
export function describeProblem({ file, at, expected }: Problem): string {
  const place = at === "" ? file : `${file}: ${at}`
  return `${place}: ${expected}`.replaceAll(/\s+/g, " ")
}

/** `["services", 2, "name"]` as `services[2].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`
    return text === "" ? String(key) : `${text}.${String(key)}`
  }, "")
}
