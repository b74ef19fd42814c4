import type { Paged } from "../../../reports/dashboard/dashboard.ts"

/** One page of a list by its number as an address gave it: the first for none, the last for one beyond it. */
export function pageOf<T>(all: readonly T[], given: string | undefined, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const asked = /^[1-9]\d{0,5}$/.test(given ?? "") ? Number(given) : 1
  const page = Math.min(asked, pages)
  return { lines: all.slice((page - 1) * size, page * size), page, pages }
}
