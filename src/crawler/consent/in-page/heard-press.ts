/// <reference lib="dom" />
import { consentParts } from "./find-banner.ts"

/** What one press did in the document it was sent to; in a script world of our own, so gone with the document. */
interface World {
  gaibuConsent?: Element[]
  gaibuPress?: HeardPress
}

interface HeardPress {
  /** Whether a finger or a button of the mouse went down on it. */
  touched: boolean
  readonly clicked: Promise<void>
  readonly end: () => void
}

declare function chainOf(element: Element): readonly Element[]

const parts = [...consentParts, listen, isMeant, clicked, touched]
export const listenForPress = { entry: listen, parts }
/** Answers once the press was heard, and never before; it fails where the document goes without having heard it. */
export const pressIsHeard = { entry: clicked, parts: [clicked] }
export const pressTouched = { entry: touched, parts: [touched] }

/** Listens before anything of the page's own is told, until the next press is listened for. */
function listen(index: number, bannerIndex: number): void {
  const world = globalThis as World
  const [button, banner] = [world.gaibuConsent?.[index], world.gaibuConsent?.[bannerIndex]]
  world.gaibuPress?.end()
  if (!button || !banner) return
  const ends = new AbortController()
  const how = { capture: true, signal: ends.signal }
  const clicked = new Promise<void>((resolve) => {
    const hear = (event: Event) => {
      if (isMeant(event, button, banner)) resolve()
    }
    addEventListener("click", hear, how)
  })
  const press: HeardPress = { touched: false, clicked, end: () => ends.abort() }
  for (const type of ["pointerdown", "mousedown"])
    addEventListener(
      type,
      (event) => {
        press.touched ||= isMeant(event, button, banner)
      },
      how,
    )
  world.gaibuPress = press
}

/** Whether it met the button or its banner; of what stands in a closed shadow tree, only the host is told. */
function isMeant(event: Event, button: Element, banner: Element): boolean {
  const path = event.composedPath()
  const labels = Array.from((button as Partial<HTMLInputElement>).labels ?? [])
  if ([button, banner, ...labels].some((one) => path.includes(one))) return true
  const [met] = path
  return met instanceof Element && !met.matches("html,body") && chainOf(button).includes(met)
}

function clicked(): Promise<void> {
  const press = (globalThis as World).gaibuPress
  if (!press) throw new Error("another document")
  return press.clicked
}

function touched(): boolean {
  return (globalThis as World).gaibuPress?.touched ?? false
}
