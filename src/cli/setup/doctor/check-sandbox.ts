import type { BrowserFound } from "../browser-found.ts"

export interface SandboxCheck {
  readonly subject: "sandbox"
  /** Off is said, not refused: as root there is no other way. */
  readonly ok: true
  readonly on: boolean
}

export function checkSandbox({ sandbox }: BrowserFound): SandboxCheck {
  return { subject: "sandbox", ok: true, on: sandbox }
}
