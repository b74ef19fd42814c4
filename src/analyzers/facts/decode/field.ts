/** One leaf of what a send carries: where it stood, the dotted name it stood under, and its decoded text. */
export interface Field {
  readonly where: "url" | "header" | "cookie" | "body" | "frame"
  /** Dotted; a segment of the address's path is `path.1`, `path.2`, ..., a field of protobuf its number. */
  readonly name: string
  readonly value: string
  /** How it was unwrapped beyond its own place, outermost first: `nested` (a form inside), `encoded`. */
  readonly through: readonly string[]
  /** A whole segment of the path: it has a place and no name of its own. */
  readonly inPath?: true
}

/** A leaf before anything inside it was unwrapped. */
export type Leaf = Omit<Field, "through">

/** Text taken apart into named parts; a part without a name of its own has the name `""`. */
export type NamedParts = readonly (readonly [string, string])[]

/** What a body or a message was taken apart into, and whether something of it was not understood. */
export interface Decoded {
  readonly parts: NamedParts
  readonly undecoded: boolean
}

/**
 * Bounds that keep decoding linear: how deep wrappings and JSON are followed, how many leaves one send may give,
 * how many segments a path, how long (in characters) a name may be, how many characters of one send are looked into
 * for wrappings, and how many bytes compression may give.
 */
export const decodeLimits = {
  depth: 6,
  jsonDepth: 64,
  binaryDepth: 16,
  fields: 4000,
  segments: 40,
  nameLength: 500,
  unwrapped: 40_000_000,
  unpackedBytes: 10_000_000,
} as const

/** A name inside another: `a` and `b` are `a.b`; of a name too long the end is kept. */
export function below(name: string, key: string): string {
  const full = name && key ? `${name}.${key}` : name || key
  return full.length > decodeLimits.nameLength ? full.slice(-decodeLimits.nameLength) : full
}
