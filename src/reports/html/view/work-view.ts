import { type DescribedWork, describedWork } from "../../described-work.ts"
import { fill } from "../../prose.ts"
import type { Place } from "./places.ts"
import type { Report } from "./report.ts"

/** One piece of work as the list shows it; empty texts and lists are left out of the page. */
export interface WorkView extends Omit<DescribedWork, "about" | "folded"> {
  readonly place: Place | undefined
  readonly folded: readonly { readonly name: string; readonly place: Place | undefined }[]
}

/** How many are named on the first screen, and how many of the list are open. */
const urgent = 5
const open = 12

const tagsShown = 3
const subjectsShown = 10

/** The work list, the heaviest first. */
export const workView = (report: Report) => {
  const { prose } = report.words
  const items = describedWork(report).map((work) => viewOf(work, report))
  return {
    first: items.slice(0, urgent),
    toList: fill(prose.workList.toList, { n: items.length }),
    items: items.slice(0, open),
    rest: items.slice(open),
    restLabel: fill(prose.workList.rest, { n: Math.max(0, items.length - open) }),
  }
}

const viewOf = ({ about, folded, ...work }: DescribedWork, { places }: Report): WorkView => ({
  ...work,
  place: places.get(about),
  tags: work.tags.slice(0, tagsShown),
  folded: (about === "" ? folded.slice(0, subjectsShown) : folded).map(({ id, name }) => ({
    name,
    place: places.get(id),
  })),
})
