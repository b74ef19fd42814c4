import { type DomElement, innerText, isElement, readableChildren } from "./dom.ts"
import type { Line, Link } from "./outline.ts"
import { asShown } from "./plain-text.ts"

type NewLine = Omit<Line, "inItem">

/** Gathers inline text into lines, remembering links and the emphasised text a line starts with. */
export class LineWriter {
  readonly #emit: (line: NewLine) => void
  #text = ""
  #emphasised = ""
  #lead: string | undefined
  #links: Link[] = []
  readonly #around: string[] = []
  #opened: { readonly element: DomElement; readonly at: number }[] = []
  #block: DomElement | undefined

  constructor(emit: (line: NewLine) => void) {
    this.#emit = emit
  }

  write(text: string, block: DomElement): void {
    this.#block ??= block
    this.#text += text
  }

  /** The text of the line so far. */
  get text(): string {
    return this.#text
  }

  /** A link around whole blocks: each line inside is called by it. */
  enter({ attribs: { href } }: DomElement): void {
    this.#around.push(href ?? "")
  }

  leave(): void {
    this.#around.pop()
  }

  open(element: DomElement): void {
    this.#opened.push({ element, at: this.#text.length })
    const { href } = element.attribs
    if (element.name === "a" && href !== undefined)
      this.#links.push({ text: asShown(innerText(element)), href })
  }

  close(element: DomElement, isLabel: boolean): void {
    const at = this.#opened.findLast((opened) => opened.element === element)?.at ?? this.#text.length
    this.#opened = this.#opened.filter((opened) => opened.element !== element)
    if (!isLabel) return
    const text = this.#text.slice(Math.min(at, this.#text.length))
    this.#emphasised += text
    if (asShown(this.#text.slice(0, at)).replace(/^[・●○■□◆◇▼▶•*※-]\s*/u, "") === "")
      this.#lead ??= asShown(text)
  }

  end(): void {
    const text = asShown(this.#text)
    const block = this.#block
    if (text !== "" && block !== undefined) {
      const emphasised = asShown(this.#emphasised) === text
      const lead = this.#lead === undefined || this.#lead === "" ? {} : { lead: this.#lead }
      const links = [...this.#links, ...this.#around.filter(Boolean).map((href) => ({ text, href }))]
      this.#emit({ kind: "line", text, ...lead, links, element: block, block, emphasised })
    }
    this.#text = ""
    this.#emphasised = ""
    this.#lead = undefined
    this.#links = []
    this.#opened = this.#opened.map(({ element }) => ({ element, at: 0 }))
    this.#block = undefined
  }

  /** A heading: one line whatever it holds. */
  whole(element: DomElement, text: string): Line {
    const links = linksIn(element)
    return { kind: "line", text, links, element, block: element, emphasised: true, inItem: false }
  }
}

function linksIn(element: DomElement): readonly Link[] {
  return readableChildren(element)
    .filter(isElement)
    .flatMap((child) =>
      child.name === "a" && child.attribs.href !== undefined
        ? [{ text: asShown(innerText(child)), href: child.attribs.href }]
        : [],
    )
}
