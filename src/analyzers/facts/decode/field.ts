/** One leaf of what a send carries: where it stood, the dotted name it stood under, and its decoded text. */
export interface Field {
  readonly where: "url" | "header" | "cookie" | "body" | "frame"
  readonly name: string
  readonly value: string
  /** How it was unwrapped beyond its own place, outermost first: `nested` (a form inside), `encoded`. */
  readonly through: readonly string[]
}

/**
 * Bounds that keep decoding linear: how deep wrappings and JSON are followed, how many leaves one send may give,
 * how long (in characters) a name or a value that is unwrapped may be, and how many bytes compression may give.
 */
export const decodeLimits = {
  depth: 4,
  jsonDepth: 64,
  fields: 4000,
  nameLength: 500,
  valueLength: 200_000,
  unpackedBytes: 10_000_000,
} as const
