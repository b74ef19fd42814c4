/// <reference lib="dom" />

export interface DescribedPressable {
  readonly kind: "link" | "button"
  readonly text: string
  /** See `Pressable`. */
  readonly about?: string
  readonly href?: string
  readonly region: "header" | "nav" | "main" | "aside" | "footer" | "dialog" | "unknown"
  readonly visible: boolean
  /** 1 where something laid over the page has to be closed first. */
  readonly presses?: number
}

/** What is laid over a page; `shownAt` in ms since the epoch. */
export interface DescribedOverlay {
  readonly html: string
  readonly text: string
  readonly title: string
  readonly shownAt?: number
}

/** A document as a visitor sees it; see `PageSnapshot`. */
export interface DescribedDocument {
  readonly url: string
  readonly title: string
  readonly language: string
  readonly html: string
  readonly text: string
  readonly pressables: readonly DescribedPressable[]
  readonly overlays: readonly DescribedOverlay[]
  /** Whether there was more markup than is kept. */
  readonly truncated: boolean
  /** Whether the document had not come to its end. */
  readonly unfinished: boolean
  /** Whether there is nothing to see: no text, picture, frame or field. */
  readonly empty: boolean
}

/** What has been described so far. */
interface Description {
  readonly limit: number
  readonly html: string[]
  readonly text: string[]
  readonly pressables: DescribedPressable[]
  readonly overlays: DescribedOverlay[]
  length: number
  pictures: number
  depth: number
}

/**
 * The functions that describe a document, in a script world of their own, so that nothing a page has changed is met.
 * They are sent as text: they may call one another and nothing else, and stand in one file for that.
 */
export const describeDocument = {
  entry: describe,
  parts: [
    own,
    ofDocument,
    put,
    escaped,
    attributesOf,
    sizeOf,
    walk,
    walkElement,
    walkInside,
    nameOfTag,
    isLargeFrame,
    childrenShown,
    hiddenBecause,
    hiddenByPlace,
    newDescription,
    textOf,
    laidOver,
    textShown,
    shownSince,
    describeOverlay,
    titleOf,
    isCovered,
    pressableOf,
    addressOf,
    labelOf,
    aboutLink,
    sentenceAround,
    regionOf,
  ],
}

function describe(limit: number): DescribedDocument {
  const made = newDescription(limit)
  const body = ofDocument("body")
  if (body) walk(made, body, true)
  const text = textOf(made)
  return {
    url: location.href,
    title: ofDocument("title").slice(0, 10_000),
    language: ofDocument("documentElement")?.lang ?? "",
    html: made.html.join(""),
    text: text.slice(0, limit),
    pressables: made.pressables.slice(0, 5000),
    overlays: made.overlays.slice(0, 20),
    truncated: made.length > limit,
    unfinished: ofDocument("readyState") === "loading",
    empty: text === "" && made.pictures === 0,
  }
}

function newDescription(limit: number): Description {
  return { limit, html: [], text: [], pressables: [], overlays: [], length: 0, pictures: 0, depth: 0 }
}

function textOf({ text }: Description): string {
  return text
    .join("")
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim()
}

/** A property of the element itself: a form shows its fields in place of its own properties. */
function own<K extends keyof Element>(element: Element, name: K): Element[K] {
  return Reflect.get(Element.prototype, name, element)
}

/** A property of the document itself: it shows named pictures and forms in place of its own. */
function ofDocument<K extends "body" | "title" | "documentElement" | "baseURI" | "readyState">(
  name: K,
): Document[K] {
  return Reflect.get(name === "baseURI" ? Node.prototype : Document.prototype, name, document)
}

function put(made: Description, part: string): void {
  if (made.length < made.limit) made.html.push(part.slice(0, made.limit))
  made.length += part.length
}

function escaped(raw: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
  return raw.replace(/[&<>"]/g, (one) => entities[one] ?? one)
}

function attributesOf(element: Element): string {
  const kept =
    /^(id|class|name|for|type|role|title|alt|lang|datetime|open|colspan|rowspan|scope|headers|placeholder|value|href|src|aria-.*)$/
  return Array.from(own(element, "attributes"))
    .filter(({ name }) => kept.test(name))
    .map(({ name, value }) => {
      const shown = /^(href|src)$/.test(name) && value !== "" ? addressOf(value) : value
      return ` ${name}="${escaped(shown)}"`
    })
    .join("")
}

/** How large a picture is drawn, in CSS pixels, where it is large enough to hold text to read. */
function sizeOf(element: Element, tag: string): string {
  if (!/^(img|canvas|svg|object|embed)$/.test(tag)) return ""
  const { width, height } = own(element, "getBoundingClientRect").call(element)
  return width * height < 90_000 ? "" : ` data-gaibu-size="${Math.round(width)}x${Math.round(height)}"`
}

/** Nodes of a frame are of another realm: what they are is told by their kind, not by their class. */
function walk(made: Description, node: Node, visible: boolean): void {
  if (node.nodeType === Node.ELEMENT_NODE) walkElement(made, node as Element, visible)
  else if (node.nodeType === Node.TEXT_NODE) {
    const content = node.textContent ?? ""
    put(made, escaped(content))
    if (visible && content.trim() !== "") made.text.push(content.replace(/\s+/g, " "))
  } else for (const child of Array.from(node.childNodes)) walk(made, child, visible)
}

function walkElement(made: Description, element: Element, visible: boolean): void {
  const tag = own(element, "tagName").toLowerCase()
  if (/^(script|style|noscript|template|link|meta|base|head)$/.test(tag)) return
  const hidden = visible ? hiddenBecause(element) : undefined
  const shown = visible && hidden === undefined
  if (shown && /^(img|video|canvas|iframe|frame|input|svg|object|embed)$/.test(tag)) made.pictures++
  const lineBreak = getComputedStyle(element).display.startsWith("inline") ? "" : "\n"
  made.text.push(lineBreak)
  const name = nameOfTag(element, tag)
  const at = { html: made.html.length, text: made.text.length }
  put(
    made,
    `<${name}${attributesOf(element)}${shown ? sizeOf(element, tag) : ""}${hidden ? ` data-gaibu-hidden="${hidden}"` : ""}>`,
  )
  const pressable = pressableOf(element, shown)
  if (pressable) made.pressables.push(pressable)
  // Below what is only invisible something may be visible again; not below what is not laid out or is transparent.
  walkInside(made, element, shown || hidden === "visibility")
  if (!/^(area|br|col|embed|hr|img|input|source|track|wbr)$/.test(tag)) put(made, `</${name}>`)
  made.text.push(tag === "br" ? "\n" : lineBreak)
  if (shown && laidOver(element)) describeOverlay(made, element, at)
}

/** Frames that show a document in place of the page are a part of it: markup inside a frame's own tag is not read. */
function nameOfTag(element: Element, tag: string): string {
  if (tag === "frameset") return "div"
  return /^i?frame$/.test(tag) && isLargeFrame(element) ? "div" : tag
}

/** Half the window wide and a third of it high: larger than what advertising comes in. */
function isLargeFrame(element: Element): boolean {
  const { width, height } = own(element, "getBoundingClientRect").call(element)
  return width >= innerWidth / 2 && height >= innerHeight / 3
}

/** Whether it opened over the page: by its role, or fixed to the window outside of header, menu and footer. */
function laidOver(element: Element): boolean {
  const matches = (selector: string) => own(element, "matches").call(element, selector)
  if (matches("dialog,[role=dialog],[role=alertdialog],[aria-modal=true]")) return true
  if (getComputedStyle(element).position !== "fixed") return false
  const inside = own(element, "closest").call(element, "header,nav,footer,[role=banner],[role=navigation]")
  return !inside && textShown(element).trim().length >= 20
}

function textShown(element: Element): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is not shown.
  return (element as HTMLElement).innerText ?? ""
}

/** When it was first seen, by what has watched the document since its beginning. */
function shownSince(element: Element): number | undefined {
  const world = globalThis as { gaibuShown?: Map<Element, number> }
  const times = Array.from(world.gaibuShown ?? []).filter(
    ([one]) => one === element || own(one, "contains").call(one, element) || element.contains(one),
  )
  return times.length === 0 ? undefined : Math.min(...times.map(([, at]) => at))
}

function describeOverlay(made: Description, element: Element, at: { html: number; text: number }): void {
  const shownAt = shownSince(element)
  made.overlays.push({
    html: made.html.slice(at.html).join(""),
    text: made.text.slice(at.text).join("").replace(/\s+/g, " ").trim().slice(0, 100_000),
    title: titleOf(element),
    ...(shownAt !== undefined && { shownAt }),
  })
}

function titleOf(element: Element): string {
  const heading = own(element, "querySelector").call(
    element,
    "h1,h2,h3,h4,[role=heading],legend,caption,summary,strong,dt",
  )
  return (heading?.textContent ?? element.getAttribute("aria-label") ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
}

function walkInside(made: Description, element: Element, visible: boolean): void {
  if (own(element, "tagName") === "svg") return
  // Scripts can nest deeper than there is room for calls; nobody writes pages that deep.
  if (made.depth === 1000) return
  made.depth++
  for (const child of childrenShown(element)) walk(made, child, visible)
  made.depth--
}

/** What stands inside as laid out: shadow trees, what is put into their slots, readable frames. */
function childrenShown(element: Element): readonly Node[] {
  const root = own(element, "shadowRoot")
  if (root) return [root]
  const tag = own(element, "tagName")
  const assigned = tag === "SLOT" ? (element as HTMLSlotElement).assignedNodes() : []
  if (assigned.length > 0) return assigned
  const frame = tag === "IFRAME" || tag === "FRAME"
  const inner = frame ? (element as HTMLIFrameElement).contentDocument?.body : undefined
  return inner ? [inner] : Array.from(own(element, "childNodes"))
}

/** Why a visitor cannot see the element, though its ancestors could be seen; undefined when it can. */
function hiddenBecause(element: Element): string | undefined {
  const style = getComputedStyle(element)
  if (style.display === "none") return "display-none"
  if (style.display === "contents") return undefined
  if (style.visibility !== "visible") return "visibility"
  if (Number(style.opacity) === 0) return "opacity"
  if (Number.parseFloat(style.fontSize) < 2) return "tiny-text"
  if (!own(element, "checkVisibility").call(element)) return "closed"
  return hiddenByPlace(element, style)
}

/** Cut down to nothing, or standing where no scrolling leads. */
function hiddenByPlace(element: Element, style: CSSStyleDeclaration): string | undefined {
  const box = own(element, "getBoundingClientRect").call(element)
  const clips = style.overflow !== "visible" || style.clipPath !== "none" || style.clip !== "auto"
  if (clips && (box.width <= 1 || box.height <= 1)) return "clipped"
  const outside = box.right + scrollX <= 0 || box.bottom + scrollY <= 0
  return box.width > 0 && outside ? "off-screen" : undefined
}

/** The element as something a visitor can press, if it is. */
function pressableOf(element: Element, visible: boolean): DescribedPressable | undefined {
  const matches = (selector: string) => own(element, "matches").call(element, selector)
  const href = matches("a[href],area[href]") ? addressOf(element.getAttribute("href") ?? "") : undefined
  const button =
    "button,summary,[role=button],[role=link],[role=tab],[role=menuitem],input[type=button],input[type=submit],[onclick]"
  if (href === undefined && !matches(button)) return undefined
  const text = labelOf(element)
  const about = visible && href !== undefined ? aboutLink(element, text) : ""
  return {
    kind: href === undefined ? "button" : "link",
    text,
    ...(about && { about }),
    ...(href && { href }),
    region: regionOf(element),
    visible,
    ...(visible && isCovered(element) && { presses: 1 }),
  }
}

/**
 * Whether something fixed to the window lies over it: over all of the window, or over the lower part of it, where
 * scrolling (the document stands at its end) brings it no higher.
 */
function isCovered(element: Element): boolean {
  if (element.ownerDocument !== document) return false
  const box = own(element, "getBoundingClientRect").call(element)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const inWindow = x > 0 && y > 0 && x < innerWidth && y < innerHeight
  const top = document.elementFromPoint(inWindow ? x : innerWidth / 2, inWindow ? y : innerHeight / 2)
  let over: Element | null = top
  while (over && getComputedStyle(over).position !== "fixed" && !own(over, "matches").call(over, "dialog")) {
    if (over === element) return false
    over = over.parentElement
  }
  if (!over || own(over, "contains").call(over, element)) return false
  const { width, height, top: from } = own(over, "getBoundingClientRect").call(over)
  const whole = width * height > innerWidth * innerHeight * 0.6
  return whole || own(over, "matches").call(over, "dialog:modal") || (inWindow && from > innerHeight * 0.3)
}

/** An address of the page as an absolute one. */
function addressOf(value: string): string {
  const base = ofDocument("baseURI")
  // Longer ones hold data and lead nowhere; thousands of them would be more than one answer can carry.
  const kept = value.slice(0, 10_000)
  return URL.canParse(kept, base) ? new URL(kept, base).href : kept
}

/** What a visitor reads on it, or is told of it. */
function labelOf(element: Element): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is not shown.
  const shown = (element as HTMLElement).innerText
  const value = element.tagName === "INPUT" ? (element as HTMLInputElement).value : ""
  const spoken = element.getAttribute("aria-label") ?? element.getAttribute("title")
  const image = Array.from(element.querySelectorAll("img[alt],input[alt],svg title"))
    .map((one) => one.getAttribute("alt") ?? one.textContent)
    .join(" ")
    .trim()
  const named = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => (id === "" ? "" : (document.getElementById(id)?.textContent ?? "")))
    .join(" ")
    .trim()
  const unseen = own(element, "textContent")?.trim()
  const label =
    [shown?.trim(), value, named, spoken, image, element.getAttribute("alt"), unseen].find(Boolean) ?? ""
  return label.replace(/\s+/g, " ").slice(0, 300)
}

/** What the words around a link speak of, where its own say nothing of where it leads; otherwise empty. */
function aboutLink(element: Element, label: string): string {
  const word = label.normalize("NFKC").replace(/[\s()「」『』【】<>≫»›→▶・:]/g, "")
  const vague =
    /^(詳細|詳しく|くわしく|こちら|コチラ|ここ|リンク|一覧|別紙|別ページ|(この|当該|下記|専用)ページ|確認|見る|読む|表示|続き|もっと|more|here|link|detail|view|read|learn|click)/i
  if (word.length > 16 || !(word === "" || vague.test(word)))
    return /^https?:/i.test(word) ? sentenceAround(element) : ""
  return sentenceAround(element)
}

/** The sentence a link stands in; where it stands alone, the heading or label before it. */
function sentenceAround(element: Element): string {
  const block = own(element, "closest").call(
    element,
    "p,li,td,th,dd,dt,summary,h1,h2,h3,h4,h5,h6,div,section,body",
  )
  if (!block) return ""
  const part = (from: "before" | "after") => {
    const range = document.createRange()
    range.selectNodeContents(block)
    if (from === "before") range.setEndBefore(element)
    else range.setStartAfter(element)
    return range.toString().replace(/\s+/g, " ").trim()
  }
  const before = part("before").split("。").at(-1) ?? ""
  const after = part("after").split("。")[0] ?? ""
  if (`${before}${after}`.trim() !== "")
    return `${before.slice(-200)}${labelOf(element)}${after.slice(0, 100)}`
  let at: Element | null = block
  for (let level = 0; at && level < 3; level++) {
    const text = (own(at, "previousElementSibling")?.textContent ?? "").replace(/\s+/g, " ").trim()
    if (text !== "") return text.slice(-120)
    at = own(at, "parentElement")
  }
  return ""
}

/** The part of the page it stands in: by landmark, else by what header and footer are commonly called. */
function regionOf(element: Element): DescribedPressable["region"] {
  const landmarks = {
    dialog: "dialog,[role=dialog],[role=alertdialog],[aria-modal=true]",
    footer: "footer,[role=contentinfo],[id*=footer i],[class*=footer i]",
    nav: "nav,[role=navigation]",
    header: "header,[role=banner],[id*=header i],[class*=header i]",
    aside: "aside,[role=complementary]",
    main: "main,[role=main]",
  } as const
  for (const [region, selector] of Object.entries(landmarks))
    if (own(element, "closest").call(element, selector)) return region as DescribedPressable["region"]
  return "unknown"
}
