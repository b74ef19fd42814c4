import type { Inventory, InventoryDestination } from "../../analyzers/result/inventory.ts"
import { handlerName, serviceName } from "../destination-name.ts"
import { categoryName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"

/** A destination of the inventory in words. */
export interface InventoryRow {
  readonly verdict: string
  readonly verdictLabel: string
  readonly handler: string
  readonly service: string
  readonly more: string
  readonly categories: readonly string[]
  readonly firstSeen: string
  readonly lastSeen: string
  readonly scans: string
  readonly visits: string
  readonly sinceNotice: string
}

/** An inventory in the words of one language, for every format alike. */
export const inventoryView = (inventory: Inventory, words: Words) => {
  const { inventory: t } = words.prose
  const { destinations, storage, scans, latest } = inventory
  const inLatest = destinations.filter((one) => one.inLatest).length
  return {
    name: latest.target.name ?? "",
    url: latest.target.url,
    intro: fill(t.intro, { n: scans.length }),
    scale: fill(t.scale, {
      destinations: destinations.length,
      latest: inLatest,
      earlier: destinations.length - inLatest,
      storage: storage.length,
    }),
    remarks: remarksOf(inventory, words),
    notices: noticeLines(inventory, words),
    rows: destinations.map((one) => destinationRow(one, words)),
    scans: scans.toReversed().map((scan) => ({
      at: timeText(scan.startedAt),
      verdict: words.prose.inventory.summaries[scan.verdict],
      visits: `${scan.visits.loaded}/${scan.visits.all}`,
      destinations: scan.destinations,
      fresh: scan.fresh,
      knowledge: scan.knowledge.slice(0, 16),
      id: scan.id,
    })),
    storage: storage.map((value) => ({
      ...value,
      area: words.prose.storage.areas[value.area],
      party: words.prose.parties[value.party],
      firstSeen: timeText(value.firstSeen),
      lastSeen: timeText(value.lastSeen),
      scans: shareText(value.scans, words),
    })),
  }
}

/** What keeps the list from being whole comes first. */
const remarksOf = ({ scans, leftOut }: Inventory, { prose }: Words): readonly string[] => {
  const { inventory: t } = prose
  const unseen = scans.filter(({ visits }) => visits.loaded < visits.all).length
  const mixed = new Set(scans.map(({ knowledge }) => knowledge)).size > 1
  return [
    ...(unseen > 0 ? [fill(t.unseen, { n: unseen })] : []),
    ...(leftOut > 0 ? [fill(t.left, { n: leftOut })] : []),
    ...(mixed ? [t.mixed] : []),
  ]
}

const noticeLines = ({ latest, noticeDate }: Inventory, { prose }: Words): readonly string[] => {
  const { inventory: t, punctuation } = prose
  if (latest.notices.length === 0) return [t.noticeNone]
  const dates = [...new Set(latest.notices.flatMap((notice) => notice.dates ?? []))]
  const date =
    noticeDate === undefined
      ? t.noticeUndated
      : fill(t.noticeRevised, { date: noticeDate, dates: dates.join(punctuation.list) })
  return [...latest.notices.map(({ title, url }) => (title === undefined ? url : `${title} ${url}`)), date]
}

const destinationRow = (one: InventoryDestination, words: Words): InventoryRow => {
  const { prose } = words
  const { destination } = one.last
  const named = { ...destination, hosts: one.hosts }
  const notes = [
    prose.parties[destination.party],
    ...(destination.chainedOnly ? [prose.inventory.chained] : []),
    ...(one.inLatest ? [] : [prose.inventory.earlierOnly]),
  ]
  return {
    verdict: one.verdict ?? "",
    verdictLabel: one.verdict === undefined ? "" : prose.verdicts[one.verdict],
    handler: handlerName(named, words),
    service: serviceName(named),
    more: notes.join(" · "),
    categories: one.categories.map((id) => categoryName(id, words)),
    firstSeen: timeText(one.firstSeen),
    lastSeen: timeText(one.lastSeen),
    scans: shareText(one.scans, words),
    visits: shareText(one.visits, words),
    sinceNotice: prose.inventory.sinceNotice[one.sinceNotice],
  }
}

const shareText = (
  { seen, all }: { readonly seen: number; readonly all: number },
  { prose }: Words,
): string => fill(prose.inventory.of, { seen, all })

/** To the minute, with the offset it was written with. */
const timeText = (iso: string): string =>
  iso.replace("T", " ").replace(/:\d\d(?:\.\d+)?(?=Z|[+-]\d\d:\d\d$)/, " ")
