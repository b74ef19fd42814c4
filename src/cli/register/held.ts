import { holdRegister } from "../../analyzers/register/hold-register.ts"
import type { RegisterCheck } from "../../analyzers/result/register.ts"
import { type Asking, seenFrom } from "./seen-from.ts"

/** The register of the settings held against what the argument means, as of today in Japan. */
export async function heldRegister(given: string | undefined, asking: Asking): Promise<RegisterCheck> {
  return holdRegister(asking.settings.register, await seenFrom(given, asking), today())
}

/** The day in Japan, `YYYY-MM-DD`. */
export const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
