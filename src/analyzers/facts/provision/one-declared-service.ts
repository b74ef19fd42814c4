import type { Declared } from "../../../crawler/evidence.ts"

/** Domains are declared, and no second service of the operator to which an identifier might belong instead. */
export function isOneDeclaredService({ operator, services }: Declared): boolean {
  return (operator?.domains.length ?? 0) > 0 && services.length <= 1
}
