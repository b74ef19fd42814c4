/// <reference lib="dom" />

/** A document as a visitor sees it; see `PageSnapshot`. */
export interface DescribedDocument {
  readonly url: string
  readonly title: string
  readonly language: string
  readonly html: string
  readonly text: string
  readonly pressables: readonly {
    readonly kind: "link" | "button"
    readonly text: string
    readonly href?: string
    readonly region: "header" | "nav" | "main" | "aside" | "footer" | "dialog" | "unknown"
    readonly visible: boolean
  }[]
  /** Whether there is anything to see: text, pictures, frames, fields. */
  readonly empty: boolean
}

/**
 * Describes the document it runs in. Runs in a script world of its own, so that nothing a page has changed is met.
 * Self-contained: it is sent as text.
 */
export function describeDocument(maxCharacters: number): DescribedDocument {
  const skipped = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "LINK", "META", "BASE", "HEAD"])
  const childless = new Set(["AREA", "BR", "COL", "EMBED", "HR", "IMG", "INPUT", "SOURCE", "TRACK", "WBR"])
  const inline = new Set(
    "A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I IMG INPUT KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR BUTTON SLOT".split(
      " ",
    ),
  )
  const keptAttributes = new Set(
    "id class name for type role title alt lang datetime open colspan rowspan scope headers placeholder value href src".split(
      " ",
    ),
  )
  const html: string[] = []
  const text: string[] = []
  const pressables: DescribedDocument["pressables"][number][] = []
  let length = 0
  let seen = 0
  const put = (part: string) => {
    if (length < maxCharacters) html.push(part)
    length += part.length
  }
  const escaped = (raw: string) =>
    raw.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] ?? "&quot;")

  /** Why a visitor cannot see the element, though its ancestors could be seen. */
  const hiddenBecause = (element: Element): string | undefined => {
    const style = getComputedStyle(element)
    if (style.display === "none") return "display-none"
    if (style.display === "contents") return undefined
    if (style.visibility !== "visible") return "visibility"
    if (Number(style.opacity) === 0) return "opacity"
    if (Number.parseFloat(style.fontSize) < 2) return "tiny-text"
    if (!element.checkVisibility()) return "closed"
    const box = element.getBoundingClientRect()
    const clips = style.overflow !== "visible" || style.clipPath !== "none" || style.clip !== "auto"
    if (clips && (box.width <= 1 || box.height <= 1)) return "clipped"
    if (box.width > 0 && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0)) return "off-screen"
    return undefined
  }
  const attributesOf = (element: Element): string => {
    let out = ""
    for (const { name, value } of Array.from(element.attributes)) {
      if (!keptAttributes.has(name) && !name.startsWith("aria-")) continue
      const absolute = (name === "href" || name === "src") && value ? addressOf(value) : value
      out += ` ${name}="${escaped(absolute)}"`
    }
    return out
  }
  const addressOf = (value: string): string => {
    try {
      return new URL(value, document.baseURI).href
    } catch {
      return value
    }
  }
  const regionOf = (element: Element): DescribedDocument["pressables"][number]["region"] => {
    const within = element.closest(
      "dialog,[role=dialog],[role=alertdialog],header,[role=banner],nav,[role=navigation],footer,[role=contentinfo],aside,[role=complementary],main,[role=main],[id*=footer i],[class*=footer i],[id*=header i],[class*=header i]",
    )
    if (!within) return "unknown"
    const role = within.getAttribute("role") ?? ""
    const roles: Record<string, DescribedDocument["pressables"][number]["region"]> = {
      dialog: "dialog",
      alertdialog: "dialog",
      banner: "header",
      navigation: "nav",
      contentinfo: "footer",
      complementary: "aside",
      main: "main",
    }
    const tag = within.tagName.toLowerCase()
    if (roles[role]) return roles[role]
    if (["dialog", "header", "nav", "footer", "aside", "main"].includes(tag))
      return tag as DescribedDocument["pressables"][number]["region"]
    return /footer/i.test(`${within.id} ${within.className}`) ? "footer" : "header"
  }
  const isButton = (element: Element) =>
    element.matches("button,summary,[role=button],input[type=button],input[type=submit],[onclick]")
  const labelOf = (element: Element): string => {
    const shown = element instanceof HTMLElement ? element.innerText : element.textContent
    const image = element.querySelector("img[alt]")?.getAttribute("alt")
    const spoken = element.getAttribute("aria-label") ?? element.getAttribute("title")
    const value = element instanceof HTMLInputElement ? element.value : ""
    return (shown?.trim() || value || spoken || image || "").replace(/\s+/g, " ").slice(0, 300)
  }
  const press = (element: Element, visible: boolean) => {
    const href = element.matches("a[href],area[href]") ? addressOf(element.getAttribute("href") ?? "") : undefined
    if (href === undefined && !isButton(element)) return
    const kind = href === undefined ? "button" : "link"
    pressables.push({ kind, text: labelOf(element), ...(href && { href }), region: regionOf(element), visible })
  }

  const walk = (node: Node, visible: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const content = node.textContent ?? ""
      put(escaped(content))
      if (visible && content.trim()) text.push(content.replace(/\s+/g, " "))
      return
    }
    if (node instanceof Element) walkElement(node, visible)
    else for (const child of Array.from(node.childNodes)) walk(child, visible)
  }
  const walkElement = (element: Element, visible: boolean): void => {
    if (skipped.has(element.tagName)) return
    const hidden = visible ? hiddenBecause(element) : undefined
    const shown = visible && (hidden === undefined || hidden === "off-screen-parent")
    const tag = element.tagName.toLowerCase()
    if (shown && /^(img|video|canvas|iframe|input|svg|object|embed)$/.test(tag)) seen++
    if (!inline.has(element.tagName)) text.push("\n")
    put(`<${tag}${attributesOf(element)}${hidden ? ` data-gaibu-hidden="${hidden}"` : ""}>`)
    press(element, shown)
    // Being seen can return below an invisible ancestor, but not below one that is not laid out or is transparent.
    if (tag !== "svg") walkInside(element, hidden === "visibility" ? true : shown)
    if (!childless.has(element.tagName)) put(`</${tag}>`)
    if (!inline.has(element.tagName)) text.push("\n")
  }
  const walkInside = (element: Element, visible: boolean): void => {
    if (element.shadowRoot) return walk(element.shadowRoot, visible)
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes()
      for (const child of assigned.length > 0 ? assigned : Array.from(element.childNodes)) walk(child, visible)
      return
    }
    const inner = element instanceof HTMLIFrameElement ? element.contentDocument?.body : undefined
    if (inner) return walk(inner, visible)
    for (const child of Array.from(element.childNodes)) walk(child, visible)
  }
  if (document.body) walk(document.body, true)
  const shownText = text
    .join("")
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim()
  return {
    url: location.href,
    title: document.title,
    language: document.documentElement.lang,
    html: html.join(""),
    text: shownText.slice(0, maxCharacters),
    pressables: pressables.slice(0, 5000),
    empty: shownText === "" && seen === 0,
  }
}
