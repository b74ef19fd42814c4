/// <reference lib="dom" />
import { coveredAtParts } from "./covered-at.ts"
import { consentParts } from "./find-banner.ts"

/**
 * Where an element stands in its window; `hit` whether a press there meets it, `under` whether something else that
 * fills the window lies over all of it, `still` whether it stays there.
 */
export interface FoundPoint {
  readonly x: number
  readonly y: number
  readonly hit: boolean
  readonly under: boolean
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
declare function metAt(x: number, y: number): Element | null
declare function isUnder(
  element: Element,
  banner: Element,
  at: { readonly x: number; readonly y: number },
): boolean
declare function listStandsOn(element: Element): boolean | undefined
declare function isSwitch(element: Element): boolean
declare function stateOfSwitch(control: Element): boolean | undefined
declare function isShown(element: Element): boolean
declare function isFolded(element: Element): boolean
declare function isCutAway(element: Element): boolean
declare function isFixedInWindow(element: Element): boolean
declare function boxAround(element: Element): Pick<DOMRect, "left" | "right" | "top" | "bottom">
declare function shownText(element: Element): string

const parts = [
  ...consentParts,
  ...coveredAtParts,
  pointOf,
  pointsOf,
  boxesOf,
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

function boxesOf(element: Element): readonly DOMRect[] {
  return Array.from(element.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
}

function pressBoxOf(element: Element): DOMRect {
  return boxesOf(element)[0] ?? element.getBoundingClientRect()
}

/** Where a hand may press: the middle, then towards the sides, line by line; of what has no size, where it would be. */
function pointsOf(element: Element): readonly { readonly x: number; readonly y: number }[] {
  const parts = [
    ...[
      [0.5, 0.5],
      [0.2, 0.5],
      [0.8, 0.5],
      [0.5, 0.2],
      [0.5, 0.8],
    ],
    ...[
      [0.06, 0.5],
      [0.94, 0.5],
      [0.5, 0.06],
      [0.5, 0.94],
    ],
  ] as const
  const boxes = boxesOf(element).slice(0, 3)
  return (boxes.length > 0 ? boxes : [pressBoxOf(element)]).flatMap(({ x, y, width, height }) =>
    parts.map(([across = 0, down = 0]) => ({ x: x + width * across, y: y + height * down })),
  )
}

/** Whether a press at the point reaches the element: itself, what stands in it, or what it stands in alone. */
function meets(element: Element, x: number, y: number): boolean {
  for (let at = metAt(x, y); at; at = parentOf(at)) if (at === element) return true
  return false
}

async function pointOf(index: number, bannerIndex: number): Promise<FoundPoint | null> {
  const found = (globalThis as World).gaibuConsent?.[index]
  const banner = (globalThis as World).gaibuConsent?.[bannerIndex]
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
  const points = pointsOf(element)
  const met = box.width > 0 && box.height > 0 ? points.find(({ x, y }) => meets(element, x, y)) : undefined
  const under = met === undefined && points.every((point) => isUnder(element, banner ?? element, point))
  return { ...(met ?? points[0] ?? box), still, hit: met !== undefined, under }
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
  const drawn = isSwitch(element) ? stateOfSwitch(element) : undefined
  const said = aria === null ? (drawn ?? listStandsOn(element)) : aria === "true"
  const on = typeof input.checked === "boolean" ? input.checked : said
  const shown =
    isShown(element) && getComputedStyle(element).visibility === "visible" && !isOutOfSight(element)
  const mark = `${on} ${shownText(element).slice(0, 2000)} ${lookOf(element)}`
  return { shown, ...(on !== undefined && { on }), mark }
}

/** What scripts change on the buttons and toggles inside when one of them was pressed. */
function lookOf(element: Element): string {
  const inside = Array.from(element.querySelectorAll("button,a,input,select,label,[role]")).slice(0, 300)
  return inside
    .map(
      (one) =>
        `${one.className} ${one.ariaPressed} ${one.ariaChecked} ${(one as Partial<HTMLInputElement>).checked} ${(one as Partial<HTMLSelectElement>).selectedIndex}`,
    )
    .join("|")
}

function pressByScript(index: number): boolean {
  const element = (globalThis as World).gaibuConsent?.[index] as HTMLElement | undefined
  if (!element?.isConnected) return false
  element.click()
  return true
}
