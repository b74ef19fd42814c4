import type { Field } from "../decode/field.ts"

const namesOf = new WeakMap<readonly Field[], ReadonlySet<string>>()

/** Whether a field of this name stands in the same object as another, or at the top of its send. */
export function standsBeside(name: string, { name: other }: Field, all: readonly Field[]): boolean {
  const names = namesOf.get(all) ?? new Set(all.map((field) => field.name))
  namesOf.set(all, names)
  return names.has(name) || names.has(`${other.slice(0, other.lastIndexOf(".") + 1)}${name}`)
}
