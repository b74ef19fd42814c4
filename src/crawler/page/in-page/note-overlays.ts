/// <reference lib="dom" />

/**
 * Keeps when each thing laid over the page was first to be seen, in ms since the epoch, for `describeDocument` to
 * read in the same script world. Self-contained: it is sent as text.
 */
export function noteOverlays(everyMs: number): void {
  const shown = new Map<Element, number>()
  Reflect.set(globalThis, "gaibuShown", shown)
  const note = (element: Element) => {
    if (!shown.has(element) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      shown.set(element, performance.timeOrigin + performance.now())
  }
  /** Cookie banners stand at an edge or in the middle, mostly without a role. */
  const fixedAt = (x: number, y: number) => {
    let at = document.elementFromPoint(x, y)
    while (at && getComputedStyle(at).position !== "fixed") at = at.parentElement
    return at
  }
  const look = () => {
    const dialogs = "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]"
    for (const element of Array.from(document.querySelectorAll(dialogs))) note(element)
    for (const y of [10, innerHeight / 2, innerHeight - 10]) {
      const element = fixedAt(innerWidth / 2, y)
      if (element) note(element)
    }
  }
  const timer = setInterval(look, everyMs)
  // What shows itself to a visitor who has not pressed anything does so soon.
  setTimeout(() => clearInterval(timer), 60_000)
}
