import { fill, type Prose } from "../prose.ts"
import type { Paged } from "./dashboard.ts"

/** Links to the page before and after; empty where there is none. */
export const pagesView = (
  { page, pages }: Paged<unknown>,
  place: (page: number) => string,
  { dashboard: t }: Prose,
) => ({
  several: pages > 1,
  position: fill(t.pageOf, { n: page, all: pages }),
  previous: page > 1 ? place(page - 1) : "",
  next: page < pages ? place(page + 1) : "",
})
