import type { ButtonRole } from "./button-role.ts"

/**
 * Something to press in a banner. `leaves`: the other document it leads to. `disabled`: cannot be pressed as things
 * stand. `opens`: shows more of the banner itself, and is shut now.
 */
export interface FoundButton {
  readonly index: number
  readonly label: string
  readonly role: ButtonRole
  readonly leaves?: string
  readonly disabled?: boolean
  readonly opens?: boolean
}
