import { Inventory } from "../../analyzers/result/inventory.ts"
import type { Wording } from "../comparison/render-html.ts"
import { csvText } from "../csv/csv-text.ts"
import { fillTemplate, shellOfSeveral } from "../html/templates.ts"
import { markdownTable, plainText } from "../markdown/markdown-table.ts"
import { wordsOf } from "../naming.ts"
import type { ReportFile } from "../report-format.ts"
import { allVisible } from "../visible.ts"
import { type InventoryRow, inventoryView } from "./inventory-view.ts"

/** The formats an inventory can be written in. */
export const inventoryFormats = ["html", "md", "csv", "json"] as const
export type InventoryFormat = (typeof inventoryFormats)[number]

/** The file of one format. A record that does not fit its schema throws: it must never be written. */
export const renderInventory = (
  inventory: Inventory,
  format: InventoryFormat,
  wording: Wording,
): ReportFile => renderers[format](inventory, wording)

const viewOf = (inventory: Inventory, { language, names }: Wording) => {
  const words = wordsOf(language, names)
  return { words, view: inventoryView(allVisible(inventory), words) }
}

const html = (inventory: Inventory, wording: Wording): ReportFile => {
  const { words, view } = viewOf(inventory, wording)
  const { language } = wording
  const t = words.prose
  const body = fillTemplate("inventory", { page: "index.html", t, language, view })
  const title = `${t.inventory.documentTitle} — ${view.name || view.url}`
  return {
    path: "index.html",
    contents: fillTemplate("layout", { ...shellOfSeveral, language, t, title, body }),
  }
}

const cells = (row: InventoryRow, separator: string): readonly string[] => [
  [row.handler, row.service, row.more].join(separator),
  row.verdictLabel,
  row.categories.join(separator),
  ...[row.firstSeen, row.lastSeen, row.scans, row.visits, row.sinceNotice],
]

const markdown = (inventory: Inventory, wording: Wording): ReportFile => {
  const { words, view } = viewOf(inventory, wording)
  const { inventory: t, closing } = words.prose
  const blocks = [
    `# ${t.documentTitle}`,
    plainText(`${view.name} ${view.url}`.trim()),
    view.scale,
    view.intro,
    ...view.remarks.map((remark) => `**${remark}**`),
    `## ${t.destinationsTitle}`,
    markdownTable(
      Object.values(t.columns),
      view.rows.map((row) => cells(row, "\n")),
    ),
    `## ${t.notice}`,
    ...view.notices.map(plainText),
    `## ${t.storageTitle}`,
    markdownTable(
      Object.values(t.storageColumns),
      view.storage.map((one) => [
        one.name,
        one.area,
        one.host,
        one.party,
        one.firstSeen,
        one.lastSeen,
        one.scans,
      ]),
    ),
    `## ${t.scansTitle}`,
    markdownTable(
      Object.values(t.scanColumns),
      view.scans.map((one) => [one.at, one.verdict, one.visits, one.destinations, one.fresh, one.knowledge]),
    ),
    closing,
  ]
  return { path: "inventory.md", contents: `${blocks.join("\n\n")}\n` }
}

/** The destinations, a row each. */
const csv = (inventory: Inventory, wording: Wording): ReportFile => {
  const { words, view } = viewOf(inventory, wording)
  const rows = view.rows.map((row, at) => {
    const { id = "", hosts = [] } = inventory.destinations[at] ?? {}
    return [...cells(row, "\n"), allVisible(id), allVisible(hosts).join("\n")]
  })
  const heads = [...Object.values(words.prose.inventory.columns), "id", words.prose.destinations.facts.hosts]
  return { path: "inventory.csv", contents: csvText([heads, ...rows]) }
}

const json = (inventory: Inventory): ReportFile => ({
  path: "inventory.json",
  contents: `${JSON.stringify(Inventory.parse(inventory), null, 2)}\n`,
})

const renderers: Readonly<Record<InventoryFormat, (inventory: Inventory, wording: Wording) => ReportFile>> = {
  html,
  md: markdown,
  csv,
  json,
}
