import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { InformationItem } from "../../result.ts"

/**
 * Categories of which any, where stated, tells all that these items of one category do: an event that only says that a
 * page is shown, parts of what the browser says of itself. None where one item says more.
 */
export function toldAlong(
  items: readonly InformationItem[],
  { categories }: InformationTable,
): readonly string[] {
  const told = items.map((item) => alongOf(item, categories[item.category]?.alongWith ?? []))
  const [first = [], ...others] = told
  return first.filter((category) => others.every((other) => other.includes(category)))
}

type Along = InformationTable["categories"][string]["alongWith"]

function alongOf({ name, sample, where }: InformationItem, along: Along): readonly string[] {
  return along
    .filter(
      ({ names, values, places }) =>
        fits(names, name) && fits(values, sample) && (places?.includes(where) ?? true),
    )
    .flatMap(({ categories }) => categories)
}

function fits(pattern: string | undefined, text: string | undefined): boolean {
  return pattern === undefined || (text !== undefined && new RegExp(pattern, "iu").test(text))
}
