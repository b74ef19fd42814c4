import type { Section } from "../layout/outline.ts"
import { announcedItems, itemRecords } from "../lists/item-records.ts"
import { namesOverSentences } from "../lists/names-over-sentences.ts"
import { statementsOverNames } from "../lists/statement-over-names.ts"
import { comparable } from "../plain-text.ts"
import { purposesOverNames } from "../purposes/purposes-over-names.ts"
import type { Reading } from "../reading.ts"
import { alikeBoxes } from "./alike-boxes.ts"
import { boxesWithoutLabels } from "./boxes-without-labels.ts"
import type { NoticeRecord } from "./find-records.ts"
import { linesWithoutLabels } from "./lines-without-labels.ts"
import { serviceCards } from "./service-cards.ts"
import { withSharedStatements } from "./shared-statements.ts"

/** Where there is no record: names under sentences, or list items that say all of it. */
export function recordsWithoutLabels(
  page: readonly Section[],
  { explicit, reading }: { readonly explicit: boolean; readonly reading: Reading },
): readonly NoticeRecord[] {
  const alike = explicit ? alikeBoxes(page, reading) : []
  const boxes = explicit && alike.length === 0 ? boxesWithoutLabels(page, reading) : alike
  const grouped = explicit && boxes.length === 0 ? purposesOverNames(page, reading) : []
  if (grouped.length > 0) return withSharedStatements(grouped, page, reading)
  const headed = explicit && boxes.length === 0 ? namesOverSentences(page, reading) : boxes
  const cards = headed.length > 0 ? headed : serviceCards(page, reading)
  const named = cards.length > 0 ? cards : statementsOverNames(page, { explicit, reading })
  const items = named.length > 0 ? named : itemRecords(page, { explicit, reading })
  return items.length > 0 || !explicit ? items : linesWithoutLabels(page, reading)
}

/** Items of an announced list about whom no entry in another form speaks. */
export function itemsBeside(
  whole: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  if (whole.length === 0) return []
  const said = comparable(
    whole
      .flatMap(({ title, fields }) => [title, ...fields.flatMap(({ lines }) => lines)])
      .map((line) => line?.text ?? "")
      .join("\n"),
  )
  return announcedItems(page, reading).filter(({ fields }) => {
    const [named] = fields[0]?.lines ?? []
    return named !== undefined && !said.includes(comparable(named.text))
  })
}
