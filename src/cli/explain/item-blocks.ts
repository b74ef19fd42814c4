import type { ExplainedItem } from "../../analyzers/explain/explain-send.ts"
import { lookUp } from "../../reports/prose.ts"
import { cut } from "../../reports/terminal/columns.ts"
import { visible } from "../../reports/visible.ts"
import { fill } from "../words.ts"
import { provisionText } from "./provision-text.ts"
import type { Row, Telling } from "./telling.ts"

/** Each piece of information: the name it stands under; its category, value, what the claim rests on, its provision. */
export function itemBlocks(items: readonly ExplainedItem[], telling: Telling): readonly Row[] {
  const carried = items.filter(({ basis }) => basis !== "protocol")
  const shown = items.filter(({ basis }) => basis === "protocol")
  return [...carried, ...shown].map((item): Row => [nameOf(item, telling), blockOf(item, telling)])
}

function nameOf({ name, where }: ExplainedItem, { prose }: Telling): string {
  return name === undefined || name === "" ? prose.where[where] : name
}

function blockOf(item: ExplainedItem, telling: Telling): string {
  const { prose, words, knowledge, cite } = telling
  const category = knowledge.information.categories[item.category]?.[words.language] ?? item.category
  const said = `${prose.itemBasis[item.basis]}${prose.punctuation.colon}${reasonOf(item, telling)}`
  const why = `${said} ${cite(item.source)}`
  return [
    category,
    ...(item.value === undefined ? [] : [cut(visible(item.value), 200)]),
    why.trimEnd(),
    provisionText(item, telling),
  ].join("\n")
}

/** The data file's own words, or ours for the codes of what was matched. */
function reasonOf({ reason }: ExplainedItem, { words }: Telling): string {
  const [, code = "", detail = ""] = /^([a-z-]+)(?:: (.*))?$/s.exec(reason) ?? []
  const sentence = lookUp(words.explain.reasons, code)
  return sentence === undefined ? reason : fill(sentence, { detail })
}
