import type { Send } from "../../analyzers/result.ts"
import type { JudgedDestination } from "../judged-destination.ts"
import { fill } from "../prose.ts"
import type { PiecedFile } from "../report-format.ts"
import { pageOf, rootOf } from "./page.ts"
import { fillTemplate } from "./templates.ts"
import { destinationView } from "./view/destination-view.ts"
import { type FindingRow, findingsView } from "./view/finding-view.ts"
import { type Chunk, type Placed, paging, placed } from "./view/places.ts"
import type { Report } from "./view/report.ts"
import { sendViews } from "./view/send-view.ts"
import { type StorageRow, storageView } from "./view/storage-view.ts"

/** What there may be too much of for the front page. */
export interface Parts {
  readonly destinations: Placed<JudgedDestination>
  readonly findings: Placed<FindingRow>
  readonly storage: Placed<StorageRow>
  readonly sends: Placed<Send>
}

export const partsOf = (report: Report): Parts => ({
  destinations: placed(paging.destinations, report.judged),
  findings: placed(paging.findings, findingsView(report)),
  storage: placed(paging.storage, storageView(report)),
  sends: placed(paging.sends, report.sends),
})

export const partPages = (report: Report, parts: Parts): readonly PiecedFile[] => [
  ...pagesOfKind(report, parts.destinations.pages, paging.destinations, (items) => ({
    destinations: items.map((one) => destinationView(one, report)),
  })),
  ...pagesOfKind(report, parts.findings.pages, paging.findings, (items) => ({ findings: items })),
  ...pagesOfKind(report, parts.storage.pages, paging.storage, (items) => ({ storage: items })),
  ...pagesOfKind(report, parts.sends.pages, paging.sends, (items) => ({ sends: sendViews(items, report) })),
]

const pagesOfKind = <T>(
  report: Report,
  parts: readonly Chunk<T>[],
  { name }: { readonly name: keyof typeof paging },
  viewOf: (items: readonly T[]) => object,
): readonly PiecedFile[] => {
  const t = report.words.prose
  const heading = t[name].title
  return parts.map(({ page, items }, at) =>
    pageOf(report, page, () => ({
      heading,
      template: "part",
      view: {
        heading,
        position: fill(t.sends.pageOf, { n: at + 1, all: parts.length }),
        paged: parts.length > 1,
        previous: parts[at - 1]?.page ?? "",
        next: parts[at + 1]?.page ?? "",
        content: fillTemplate(`part-${name}`, { ...rootOf(report, page), ...viewOf(items) }),
      },
    })),
  )
}
