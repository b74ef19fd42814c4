import type { Difference } from "../result/comparison.ts"
import type { Result } from "../result.ts"
import { type Ground, groundOf } from "./compared-side.ts"
import { type Rotation, rotationOf } from "./rotation.ts"

/** What every comparison of one kind of thing needs. */
export interface Comparing extends Ground {
  readonly rotation: Rotation
  /** Why a difference in what was concluded need not be one of the site; undefined where both conclude alike. */
  readonly judgedOtherwise: string | undefined
}

export function comparingOf(before: Result, after: Result): Comparing {
  const ground = groundOf(before, after)
  return { ...ground, rotation: rotationOf(ground), judgedOtherwise: judgedOtherwise(before, after) }
}

function judgedOtherwise(before: Result, after: Result): string | undefined {
  if (before.knowledge.digest !== after.knowledge.digest) return "other-knowledge"
  if (before.tool.version !== after.tool.version) return "other-tool"
  return JSON.stringify(declared(before)) === JSON.stringify(declared(after))
    ? undefined
    : "other-declaration"
}

function declared({ target: { duty, operator, services } }: Result): unknown {
  return { duty, operator, kinds: services.map(({ kind }) => kind) }
}

type Given = Omit<Difference, "id">

/** A difference with its id: what it is about, never where it stands in a list. */
export function difference(given: Given): Difference {
  return { id: [given.subject, given.key, given.aspect].join(" | "), ...given }
}

/** The difference of kind that something concluded has: as its grounds are, unless it was concluded by other rules. */
export function concluded(
  { judgedOtherwise: otherwise }: Comparing,
  grounds: readonly Difference[],
): Pick<Difference, "kind" | "reason"> {
  if (grounds.some(({ kind }) => kind === "change")) return { kind: "change", reason: "follows-change" }
  if (otherwise !== undefined) return { kind: "unsure", reason: otherwise }
  if (grounds.some(({ kind }) => kind === "unsure")) return { kind: "unsure", reason: "follows-unsure" }
  return grounds.length > 0
    ? { kind: "noise", reason: "follows-noise" }
    : { kind: "change", reason: "judged-alike" }
}

/** Texts in the order of their code units, each once. */
export function sorted(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].toSorted()
}

export function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at])
}
