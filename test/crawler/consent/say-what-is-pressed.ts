/**
 * The page with a listener before anything of its own, which tells the page's server the label of all that is
 * pressed: a record of the presses that owes nothing to who presses.
 */
export function sayingWhatIsPressed(html: string, visitor: string): string {
  return html.replace("<head>", `<head><script>(${listen})(${JSON.stringify(visitor)})</script>`)
}

/** Runs in the page. Closed shadow roots hide what is inside: pages that have one tell by themselves. */
function listen(visitor: string): void {
  const pressable = "a, button, input, summary, select, [role=button], [role=switch], [onclick], [tabindex]"
  const folded = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim()
  const slotted = (element: Element) =>
    [...element.querySelectorAll("slot")].flatMap((slot) =>
      slot.assignedNodes().map((node) => node.textContent),
    )
  const labelledBy = (element: Element) => {
    const id = element.getAttribute("aria-labelledby")
    return id && (element.getRootNode() as Document).getElementById(id)?.textContent
  }
  // The reading beside a character is no part of the label.
  const shown = (element: Element) => {
    const copy = element.cloneNode(true) as Element
    for (const reading of copy.querySelectorAll("rt, rp, style, script")) reading.remove()
    return copy.textContent
  }
  const nameOf = (element: Element): string =>
    folded(shown(element)) ||
    folded(slotted(element).join(" ")) ||
    folded(labelledBy(element)) ||
    folded(element.getAttribute("aria-label") ?? element.getAttribute("title")) ||
    folded(element.getAttribute("alt") ?? element.querySelector("[alt]")?.getAttribute("alt")) ||
    folded((element as HTMLInputElement).value)
  const labelOf = (element: Element): string => {
    const input = element as HTMLInputElement
    const drawn = element.hasAttribute("aria-pressed") && !folded(shown(element))
    if (drawn || element.getAttribute("role") === "switch") return `toggle:${nameOf(element)}`
    if (element.tagName !== "INPUT" || !/checkbox|radio/.test(input.type)) return nameOf(element)
    return `toggle:${folded(input.labels?.[0]?.textContent) || nameOf(element)}`
  }
  // Of what only a listener makes a button, the part under the pointer is not the whole.
  const pointedAt = (elements: readonly Element[]) => {
    const end = elements.findIndex((element) => getComputedStyle(element).cursor !== "pointer")
    return elements[Math.max(end, 1) - 1]
  }
  // A sign without a name, which people call by its look.
  const isSmallPicture = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return element.matches("img, svg") && width <= 32 && height <= 32
  }
  addEventListener(
    "click",
    (event) => {
      const elements = event.composedPath().filter((node): node is Element => node instanceof Element)
      const labelled = elements[0]?.closest("label")?.control
      // A press on a label comes a second time, for what it labels.
      if (labelled && !elements.includes(labelled)) return
      const pressed = elements.find((element) => element.matches(pressable)) ?? pointedAt(elements)
      if (!pressed) return
      const label = labelOf(pressed) || (isSmallPicture(pressed) ? "×" : "")
      // What has neither name nor handler of its own may hide a closed root, which tells by itself.
      if (!label && !pressed.matches(pressable)) return
      if (label.length <= 80) navigator.sendBeacon(`/pressed?v=${visitor}&label=${encodeURIComponent(label)}`)
    },
    true,
  )
}
