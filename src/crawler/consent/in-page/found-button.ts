import type { ButtonRole } from "./button-role.ts"

/** Something to press in a banner. `leaves`: the other document it leads to. */
export interface FoundButton {
  readonly index: number
  readonly label: string
  readonly role: ButtonRole
  readonly leaves?: string
}
