/** One leaf of what a send carries: where it stood, the dotted name it stood under, and its decoded text. */
export interface Field {
  readonly where: "url" | "header" | "cookie" | "body" | "frame"
  readonly name: string
  readonly value: string
  /** How it was unwrapped beyond its own place, outermost first: `nested` (a form inside), `encoded`. */
  readonly through: readonly string[]
}

/** Bounds that keep decoding linear: how deep wrappings are followed, and how many leaves one send may give. */
export const decodeLimits = { depth: 4, fields: 4000, valueLength: 200_000 } as const
