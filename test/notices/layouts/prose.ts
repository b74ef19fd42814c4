import type { Content } from "./content.ts"
import { informationOf, joined, type Manners } from "./hand.ts"
import { each, type Template } from "./template.ts"

/** The information of an entry as a sentence holds it. */
export function listed(content: Content, manners: Manners): string {
  const items = informationOf(content, manners)
  const end = { nado: "など", to: "等" }[manners.itemsEnd] ?? ""
  return joined(items, manners.items === "and" ? "and" : "comma") + end
}

/** The site's own purposes as a sentence holds them, without のため. */
export function purposeIn({ own }: Content, manners: Manners): string {
  return joined(own, manners.purposes === "and" ? "and" : "comma")
}

/** A layout of sentences: what is written of each entry, one after the other. */
export function sentencesFor(write: (content: Content, manners: Manners) => string): Template {
  return {
    isProse: true,
    render: (contents, { manners }) => each(contents, (one) => write(one, manners)),
  }
}
