import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import type { Field } from "./find-records.ts"

/** A part of an entry that no label announces: what its words or its place say it is. */
export function fieldOf(role: LabelRole, lines: readonly Line[]): Field {
  return { role, label: undefined, name: "", lines }
}
