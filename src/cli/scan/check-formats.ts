import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { formatNames } from "../load-format.ts"

/** Throws a `KnownFailure` for a format there is none of, before anything is observed. */
export function checkFormats(asked: readonly string[]): void {
  const known = formatNames()
  const given = asked.find((name) => !known.includes(name))
  if (given !== undefined) throw new KnownFailure(EXIT.usage, "format", { given, known: known.join(", ") })
}
