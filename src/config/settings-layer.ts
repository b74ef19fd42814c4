/** One place settings come from. Values are raw: what they must be is checked for all layers alike. */
export interface SettingsLayer {
  readonly values: Readonly<Record<string, unknown>>
  /** How this layer names a setting, or a part of one, to the user. */
  readonly at: (path: readonly (string | number)[]) => string
  /** How this layer writes a setting's key; for suggestions. */
  readonly spell: (key: string) => string
}

/** `operator.groupCompanies[0].name`. */
export function dotted(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`
    return text === "" ? part : `${text}.${part}`
  }, "")
}
