/// <reference lib="dom" />
import { consentParts } from "./find-banner.ts"

/** Where an element stands in its window; `hit` whether a press there meets it, `still` whether it stays there. */
export interface FoundPoint {
  readonly x: number
  readonly y: number
  readonly hit: boolean
  readonly still: boolean
}

/** How an element is now; `mark` changes when its words, its place or its state do. */
export interface ElementState {
  readonly shown: boolean
  readonly on?: boolean
  readonly mark: string
}

interface World {
  gaibuConsent?: Element[]
}

declare function parentOf(element: Element): Element | null
declare function rootOf(element: Element): ShadowRoot | undefined
declare function isShown(element: Element): boolean
declare function isFolded(element: Element): boolean
declare function isCutAway(element: Element): boolean
declare function isFixedInWindow(element: Element): boolean
declare function boxAround(element: Element): Pick<DOMRect, "left" | "right" | "top" | "bottom">
declare function shownText(element: Element): string

const parts = [
  ...consentParts,
  pointOf,
  stateOf,
  isOutOfSight,
  pressByScript,
  lookOf,
  visibleOf,
  pressBoxOf,
  meets,
]
export const pointOfElement = { entry: pointOf, parts }
export const stateOfElement = { entry: stateOf, parts }
export const pressElement = { entry: pressByScript, parts }

/** A toggle that is not drawn itself is pressed on its label. */
function visibleOf(element: Element): Element {
  const { width, height } = element.getBoundingClientRect()
  if (width > 4 && height > 4 && element.checkVisibility({ opacityProperty: true })) return element
  const label = (element as Partial<HTMLInputElement>).labels?.[0] ?? element.closest("label")
  return label ?? element
}

function pressBoxOf(element: Element): DOMRect {
  const boxes = Array.from(element.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
  return boxes[0] ?? element.getBoundingClientRect()
}

/** Whether a press at the point reaches the element: itself, what stands in it, or what it stands in alone. */
function meets(element: Element, x: number, y: number): boolean {
  let met = document.elementFromPoint(x, y)
  for (let root = met && rootOf(met); met && root; root = rootOf(met)) {
    const inner: Element | null = root.elementFromPoint(x, y)
    if (!inner || inner === met) break
    met = inner
  }
  for (let at: Element | null = met; at; at = parentOf(at)) if (at === element) return true
  return false
}

async function pointOf(index: number): Promise<FoundPoint | null> {
  const found = (globalThis as World).gaibuConsent?.[index]
  if (!found?.isConnected) return null
  const element = visibleOf(found)
  const inside = ({ left, right, top, bottom }: DOMRect) =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  if (!inside(pressBoxOf(element)))
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })
  const drawn = () => new Promise<void>((resolve) => setTimeout(resolve, 40))
  let box = pressBoxOf(element)
  let still = false
  for (let i = 0; i < 12 && !still; i++) {
    await drawn()
    const next = pressBoxOf(element)
    still = Math.abs(next.x - box.x) < 2 && Math.abs(next.y - box.y) < 2 && next.width === box.width
    box = next
  }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return { x, y, still, hit: box.width > 0 && box.height > 0 && meets(element, x, y) }
}

/** Whether it was slid out of the window, folded up or cut away, itself or what it stands in. */
function isOutOfSight(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (isFolded(at) || isCutAway(at)) return true
    if (getComputedStyle(at).position === "fixed") break
  }
  const { bottom, top, left, right } = boxAround(element)
  if (right - left <= 0 || bottom - top <= 0) return false
  return bottom <= 0 || right <= 0 || left >= innerWidth || (top >= innerHeight && isFixedInWindow(element))
}

/** Undefined words for what is gone. */
function stateOf(index: number): ElementState {
  const element = (globalThis as World).gaibuConsent?.[index]
  if (!element?.isConnected) return { shown: false, mark: "" }
  const input = element as Partial<HTMLInputElement>
  const aria = element.getAttribute("aria-checked")
  const on = typeof input.checked === "boolean" ? input.checked : aria === null ? undefined : aria === "true"
  const shown =
    isShown(element) && getComputedStyle(element).visibility === "visible" && !isOutOfSight(element)
  const mark = `${on} ${shownText(element).slice(0, 2000)} ${lookOf(element)}`
  return { shown, ...(on !== undefined && { on }), mark }
}

/** What scripts change on the buttons and toggles inside when one of them was pressed. */
function lookOf(element: Element): string {
  const inside = Array.from(element.querySelectorAll("button,a,input,label,[role]")).slice(0, 300)
  return inside
    .map(
      (one) =>
        `${one.className} ${one.ariaPressed} ${one.ariaChecked} ${(one as Partial<HTMLInputElement>).checked}`,
    )
    .join("|")
}

function pressByScript(index: number): boolean {
  const element = (globalThis as World).gaibuConsent?.[index] as HTMLElement | undefined
  if (!element?.isConnected) return false
  element.click()
  return true
}
