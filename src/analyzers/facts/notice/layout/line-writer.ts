import { asShown } from "../plain-text.ts"
import { type DomElement, innerText, isElement, readableChildren } from "./dom.ts"
import type { Line, Link } from "./outline.ts"

/** More characters than any name or label has. */
const mostOfBeginning = 200

type NewLine = Omit<Line, "inItem">

/** Gathers inline text into lines, remembering links and the emphasised text a line starts with. */
export class LineWriter {
  readonly #emit: (line: NewLine) => void
  /** The line in pieces: to join or cut the whole at every element would take time with the square of its length. */
  #pieces: string[] = []
  #beginning = ""
  #emphasised = ""
  #lead: string | undefined
  #links: Link[] = []
  readonly #around: string[] = []
  #opened: { readonly element: DomElement; readonly at: number; readonly isAtStart: boolean }[] = []
  #block: DomElement | undefined

  constructor(emit: (line: NewLine) => void) {
    this.#emit = emit
  }

  write(text: string, block: DomElement): void {
    this.#block ??= block
    this.#pieces.push(text)
    if (this.#beginning.length < mostOfBeginning)
      this.#beginning = (this.#beginning + text).replace(/\s+/gu, " ").trimStart().slice(0, mostOfBeginning)
  }

  /** The first characters of the line so far, white space as one space and none before it. */
  get beginning(): string {
    return this.#beginning
  }

  /** A link around whole blocks: each line inside is called by it. */
  enter({ attribs: { href } }: DomElement): void {
    this.#around.push(href ?? "")
  }

  leave(): void {
    this.#around.pop()
  }

  open(element: DomElement): void {
    const isAtStart = asShown(this.#beginning).replace(/^[・●○■□◆◇▼▶•*※-]\s*/u, "") === ""
    this.#opened.push({ element, at: this.#pieces.length, isAtStart })
    const { href } = element.attribs
    if (element.name === "a" && href !== undefined)
      this.#links.push({ text: asShown(innerText(element)), href })
  }

  close(element: DomElement, isLabel: boolean): void {
    const opened = this.#opened.findLast((each) => each.element === element)
    this.#opened = this.#opened.filter((each) => each.element !== element)
    if (!isLabel || opened === undefined) return
    const text = this.#pieces.slice(opened.at).join("")
    this.#emphasised += text
    if (opened.isAtStart) this.#lead ??= asShown(text)
  }

  end(): void {
    const text = asShown(this.#pieces.join(""))
    const block = this.#block
    if (text !== "" && block !== undefined) {
      const emphasised = asShown(this.#emphasised) === text
      const lead = this.#lead === undefined || this.#lead === "" ? {} : { lead: this.#lead }
      const links = [...this.#links, ...this.#around.filter(Boolean).map((href) => ({ text, href }))]
      this.#emit({ kind: "line", text, ...lead, links, element: block, block, emphasised })
    }
    this.#pieces = []
    this.#beginning = ""
    this.#emphasised = ""
    this.#lead = undefined
    this.#links = []
    this.#opened = this.#opened.map(({ element }) => ({ element, at: 0, isAtStart: true }))
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
