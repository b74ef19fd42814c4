import type { Line } from "../layout/outline.ts"

/** A company and a service of it, from a list that stands apart from the entries. */
export interface Listed {
  readonly operator: string
  readonly service?: string
  /** What for, where the list says it in brackets behind the name. */
  readonly purpose?: Line
}
