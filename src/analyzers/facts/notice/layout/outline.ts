import type { LabelRole } from "../labels/label-role.ts"
import type { DomElement } from "./dom.ts"

export interface Link {
  readonly text: string
  readonly href: string
}

/** One line as shown. `lead` is the emphasised text it starts with; `block` the element whose lines belong together. */
export interface Line {
  readonly kind: "line"
  readonly text: string
  readonly lead?: string
  readonly links: readonly Link[]
  readonly element: DomElement
  readonly block: DomElement
  readonly emphasised: boolean
  readonly inItem: boolean
}

/**
 * A part of the page: what stands under a heading, in a list item, in a table row or beside a label. `role` says
 * what its title labels; sections without a title only keep together what belongs together.
 */
export interface Section {
  readonly kind: "section"
  readonly source: "page" | "heading" | "item" | "card" | "table" | "row" | "label"
  readonly title?: Line
  /** The label alone, where its line holds the value too. */
  readonly label?: string
  readonly role?: LabelRole
  readonly children: readonly Block[]
  readonly element: DomElement
}

export type Block = Line | Section

/** All lines under a block in their order, titles included. */
export function linesOf(block: Block): readonly Line[] {
  if (block.kind === "line") return [block]
  return [...(block.title === undefined ? [] : [block.title]), ...block.children.flatMap(linesOf)]
}

/** The lines of a section without its own title; a label and its value on one line come as that line alone. */
export function contentOf(section: Section): readonly Line[] {
  return section.children.flatMap((block) => {
    if (block.kind === "line") return [block]
    const rest = contentOf(block)
    if (block.title === undefined) return rest
    return [block.title, ...(isValueIn(block.title, block) ? rest.slice(1) : rest)]
  })
}

function isValueIn(title: Line, { label, children }: Section): boolean {
  const [value] = children
  return (
    label !== undefined && label !== title.text && value?.kind === "line" && title.text.endsWith(value.text)
  )
}
