/// <reference lib="dom" />

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function parentOf(element: Element): Element | null
declare function bodyOf(): HTMLElement | null
declare function shownText(element: Element): string
declare function holdsPage(element: Element): boolean

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const coversWindowParts = [
  coversWindow,
  chainOf,
  isVast,
  isLaidBy,
  isOthers,
  isBackdrop,
  drawsBackdrop,
  locksPage,
  scrollsInside,
  isUntouchable,
]

/** Whether the banner keeps the page from being used: it lies over the window, is modal, or holds the page still. */
function coversWindow(element: Element): boolean {
  if (matchesOf(element, "dialog:modal")) return true
  const points = [
    [5, innerHeight / 3],
    [innerWidth - 5, innerHeight / 3],
    [innerWidth / 2, 5],
    [innerWidth / 2, innerHeight - 5],
  ] as const
  const met = points.flatMap(([x, y]) => document.elementFromPoint(x, y) ?? [])
  if (met.length > 0 && met.every((over) => isLaidBy(over, element))) return true
  return !met.some((over) => isOthers(over, element)) && locksPage(element)
}

/** The element and all it stands in, the inner first. */
function chainOf(element: Element): readonly Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at; at = parentOf(at)) chain.push(at)
  return chain
}

function isVast({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width * height > innerWidth * innerHeight * 0.8
}

/** Whether what is met there belongs to the banner: the banner itself, or what it is laid on. */
function isLaidBy(over: Element, banner: Element): boolean {
  const around = chainOf(banner)
  return chainOf(over).some(
    (one) =>
      one === banner || isBackdrop(one, banner, around) || (around.includes(one) && drawsBackdrop(one)),
  )
}

/** Over the window, and with nothing to read but the banner. */
function isBackdrop(one: Element, banner: Element, around: readonly Element[]): boolean {
  const { position } = getComputedStyle(one)
  if (!/^(fixed|absolute)$/.test(position)) return false
  if (!isVast(propertyOf(one, "getBoundingClientRect").call(one))) return false
  if (!around.includes(one)) return shownText(one) === ""
  return !holdsPage(one) && shownText(one).length < shownText(banner).length + 200
}

/** A backdrop that only style draws. */
function drawsBackdrop(one: Element): boolean {
  return ["::before", "::after"].some((part) => {
    const { position, content, width, height, pointerEvents } = getComputedStyle(one, part)
    if (content === "none" || pointerEvents === "none") return false
    const size = { width: Number.parseFloat(width), height: Number.parseFloat(height) }
    return position === "fixed" && isVast(size)
  })
}

/** Whether something else with words of its own lies over the window there: an age gate, a newsletter. */
function isOthers(over: Element, banner: Element): boolean {
  const around = chainOf(banner)
  return chainOf(over).some(
    (one) =>
      !around.includes(one) &&
      getComputedStyle(one).position === "fixed" &&
      isVast(propertyOf(one, "getBoundingClientRect").call(one)) &&
      shownText(one) !== "",
  )
}

/** Whether the page beside the banner can neither be scrolled nor pressed. */
function locksPage(banner: Element): boolean {
  const body = bodyOf()
  if (!body || globalThis.top !== globalThis.self) return false
  const root = document.documentElement
  const long = Math.max(root.scrollHeight, body.scrollHeight) > innerHeight + 40
  const styles = [root, body].map((one) => getComputedStyle(one))
  const still = styles.some(
    ({ overflowY, position }) => /hidden|clip/.test(overflowY) || position === "fixed",
  )
  return (long && still && !scrollsInside(banner)) || isUntouchable(body, banner)
}

/** Pages laid out as programs are scroll in a part of theirs. */
function scrollsInside(banner: Element): boolean {
  const met = [0.25, 0.5, 0.75].flatMap((part) =>
    document.elementsFromPoint(innerWidth / 2, innerHeight * part),
  )
  return met.some((one) => {
    const { scrollHeight, clientHeight } = one
    const scrolls = /auto|scroll/.test(getComputedStyle(one).overflowY) && scrollHeight > clientHeight + 10
    return scrolls && !chainOf(one).includes(banner) && one !== document.documentElement && one !== bodyOf()
  })
}

function isUntouchable(body: HTMLElement, banner: Element): boolean {
  const around = chainOf(banner)
  const page = Array.from(body.children).filter((one) => !around.includes(one) && shownText(one).length > 30)
  return (
    page.length > 0 &&
    page.every((one) => matchesOf(one, "[inert]") || getComputedStyle(one).pointerEvents === "none")
  )
}
