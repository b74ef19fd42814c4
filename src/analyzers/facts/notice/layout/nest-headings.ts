import { attachLabels } from "../labels/attach-labels.ts"
import { isCore, type LabelReader } from "../labels/label.ts"
import type { DomElement } from "./dom.ts"
import type { Block, Line, Section } from "./outline.ts"

/** A page in reading order, before headings own what follows them. */
export type Token =
  | { readonly token: "line"; readonly line: Line }
  | { readonly token: "heading"; readonly rank: number; readonly title: Line }
  | Entered
  | { readonly token: "leave" }
  | { readonly token: "section"; readonly section: Section }

/** `heads`: the rank of the heading that a card begins with; what was headed by the like before it ends there. */
interface Entered {
  readonly token: "enter"
  readonly source: "item" | "card"
  readonly element: DomElement
  readonly heads?: number
}

interface OpenSection {
  readonly rank: number
  readonly source: Section["source"]
  readonly title?: Line
  readonly element?: DomElement
  readonly children: Block[]
}

/** Headings own what follows up to the next of their rank, never further than the item or card they stand in. */
export function nestHeadings(tokens: readonly Token[], roleOf: LabelReader): readonly Block[] {
  const root: OpenSection = { rank: -1, source: "page", children: [] }
  const stack: OpenSection[] = [root]
  const top = () => stack.at(-1) ?? root
  const closeTop = () => {
    const closed = stack.pop()
    const section = closed === undefined ? undefined : asSection(closed, roleOf)
    if (section !== undefined) top().children.push(section)
  }
  const closeFrom = (rank = Number.POSITIVE_INFINITY) => {
    while (stack.length > 1 && top().rank >= rank) closeTop()
  }
  for (const token of tokens) {
    if (token.token === "line") top().children.push(token.line)
    else if (token.token === "section") top().children.push(token.section)
    else if (token.token === "enter") {
      closeFrom(token.heads)
      stack.push({ ...token, rank: -1, children: [] })
    } else if (token.token === "leave") closeEnclosure(stack, closeTop)
    else {
      closeFrom(token.rank)
      stack.push({ rank: token.rank, source: "heading", title: token.title, children: [] })
    }
  }
  while (stack.length > 1) closeTop()
  return attachLabels(root.children, roleOf)
}

function closeEnclosure(stack: readonly OpenSection[], closeTop: () => void): void {
  while (stack.length > 1 && stack.at(-1)?.rank !== -1) closeTop()
  if (stack.length > 1) closeTop()
}

function asSection(open: OpenSection, roleOf: LabelReader): Section | undefined {
  const element = open.element ?? open.title?.element
  if (element === undefined) return undefined
  const section = { kind: "section", source: open.source, element } as const
  if (open.source === "item") return itemSection(section, open.children, roleOf)
  const children = attachLabels(open.children, roleOf)
  if (open.title === undefined) return { ...section, children }
  const role = roleOf(open.title.text)
  return { ...section, title: open.title, ...(role === undefined ? {} : { role }), children }
}

/** A list item whose own words are followed by a list or more is titled by them. */
function itemSection(
  section: Omit<Section, "children">,
  children: readonly Block[],
  roleOf: LabelReader,
): Section {
  const [first, ...rest] = children
  const attached = attachLabels(children, roleOf)
  const isTitled = rest.some(({ kind }) => kind === "section") || namesWhatIsBelow(attached)
  if (first?.kind !== "line" || !isTitled) return { ...section, children: attached }
  if (attached[0]?.kind === "section") return { ...section, children: attached }
  const role = roleOf(first.text)
  return { ...section, title: first, ...(role === undefined ? {} : { role }), children: attached.slice(1) }
}

/** A name in bold, then sentences and labels. */
function namesWhatIsBelow([first, ...rest]: readonly Block[]): boolean {
  const isName = first?.kind === "line" && first.emphasised && !/[。：:]/u.test(first.text)
  return (
    isName && first.text.length <= 60 && rest.some((block) => block.kind === "section" && isCore(block.role))
  )
}
