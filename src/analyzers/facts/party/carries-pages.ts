import type { Service } from "../../../config/knowledge/vendor.ts"

const carrying = new Set(["provide", "hosting", "cdn"])

/** Whether a vendor's service only carries its customers' own pages: what lies on it stays the customer's. */
export function carriesPages({ function: what }: Pick<Service, "function">): boolean {
  return carrying.has(what)
}
