import { ignoreEnded, type Target } from "../devtools/targets.ts"
import type { Press } from "../evidence.ts"
import { goTo } from "../visit/go-to.ts"
import type { OpenPage } from "../visit/open-page.ts"
import { scroll } from "../visit/scroll.ts"
import { settle } from "../visit/settle.ts"
import { clickAt } from "../visit/take-steps.ts"
import { VisitFailure } from "../visit/visit-failure.ts"
import { within } from "../visit/within.ts"
import { programExpression } from "./as-expression.ts"
import {
  type Control,
  describeRevealed,
  findControls,
  pointOfControl,
  type Revealed,
  rememberShown,
} from "./in-page/reveal.ts"
import { evaluateApart } from "./isolated-world.ts"
import { otherWindows, readOpened } from "./opened-window.ts"
import type { PressedThrough, PressPlan } from "./press-plan.ts"
import { takeSnapshot } from "./take-snapshot.ts"

/** Presses in one visit at most, how deep they go, and how long all of it may take. */
const mostPresses = { menus: 8, document: 40 } as const
const deepest = 3
/** Times the page is opened anew; many more would look like a page that redirects for ever. */
const mostReturns = 8
const allWithinMs = 30_000
const answerWithinMs = 5000
const afterPress = { quietMs: 200, capMs: 2500, staleMs: 1000 }
const limit = 2_000_000

/** Where the pressing stands. */
interface Going {
  readonly page: OpenPage
  readonly plan: PressPlan
  readonly url: string
  readonly timeoutMs: number
  readonly deadline: number
  readonly presses: Press[]
  /** What was pressed already. */
  readonly done: Set<string>
  /** By control, the presses until it was met and pressed. */
  readonly depths: Map<string, number>
  count: number
  returns: number
  skipped: boolean
  /** Whether the last press showed something in a window of its own, the page being as it was. */
  apart: boolean
}

/**
 * Presses what opens menus, folds and windows in search of the notice, and tells what each press showed. Nothing is
 * pressed that may buy, log in, submit, consent or leave (`reveal.ts`). Ends early where the page no longer answers.
 */
export async function pressThrough(
  page: OpenPage,
  plan: PressPlan,
  { url, timeoutMs }: { readonly url: string; readonly timeoutMs: number },
): Promise<PressedThrough> {
  const deadline = Date.now() + allWithinMs
  const going: Going = {
    ...{ page, plan, url, timeoutMs, deadline },
    ...{
      presses: [],
      done: new Set<string>(),
      depths: new Map<string, number>(),
      count: 0,
      returns: 0,
      skipped: false,
      apart: false,
    },
  }
  const work = pressAll(going).catch((error) => {
    if (!(error instanceof VisitFailure)) return ignoreEnded(error)
    going.skipped = true
  })
  await within(work, allWithinMs + answerWithinMs, () => {
    going.skipped = true
  })
  return { presses: going.presses, limited: going.skipped }
}

async function pressAll(going: Going): Promise<void> {
  for (let last = 0; ; ) {
    const control = await nextControl(going, last)
    if (!control || isSpent(going)) return
    const shown = await press(going, control)
    last = shown?.presses ?? 0
    if (!shown || shown.how === "in-place" || going.apart) continue
    await pressInside(going, last)
    await goBack(going)
    last = 0
  }
}

/** What the last press showed may have menus and folds of its own; what was there before is pressed later. */
async function pressInside(going: Going, from: number): Promise<void> {
  for (let last = from; ; ) {
    const control = await nextControl(going, last, from)
    if (!control || isSpent(going)) return
    const shown = await press(going, control)
    last = shown?.presses ?? from
  }
}

/** The next one not yet pressed. What is met first after so many presses (`last`) takes one more. */
async function nextControl(going: Going, last: number, above = 0): Promise<Control | undefined> {
  const controls = await controlsOf(going)
  for (const control of controls)
    if (!going.depths.has(keyOf(control))) going.depths.set(keyOf(control), last + 1)
  const left = controls.filter(
    (control) => !going.done.has(keyOf(control)) && depthOf(going, control) > above,
  )
  const next = left.find((control) => depthOf(going, control) <= deepest)
  if (!next && left.length > 0 && going.plan.where === "document") going.skipped = true
  return next
}

function depthOf({ depths }: Going, control: Control): number {
  return depths.get(keyOf(control)) ?? 1
}

/** Whether the limits are reached; what is left then is said. */
function isSpent(going: Going): boolean {
  const { count, returns, plan, deadline } = going
  const spent = count >= mostPresses[plan.where] || returns > mostReturns || Date.now() > deadline
  going.skipped ||= spent
  return spent
}

function keyOf({ label, ordinal }: Control): string {
  return `${ordinal} ${label}`
}

async function controlsOf(going: Going): Promise<readonly Control[]> {
  const { target } = going.page
  const { where, words, alsoLink } = going.plan
  const call = programExpression(findControls, where, words, alsoLink ?? null)
  return ((await ask(target, call)) as readonly Control[] | undefined) ?? []
}

/** One press and what it showed; undefined where nothing new came into sight. */
async function press(going: Going, control: Control): Promise<Press | undefined> {
  const { page } = going
  going.done.add(keyOf(control))
  const { target, recorder } = page
  await ask(target, programExpression(rememberShown))
  const before = await ask(target, "location.href")
  const point = (await ask(target, programExpression(pointOfControl, control.index))) as
    | Point
    | null
    | undefined
  if (!point) return undefined
  going.count++
  const windows = otherWindows(page)
  const loaded = recorder.nextLoad()
  await clickAt(target, point)
  recorder.activity.touch()
  await settle(recorder.activity, afterPress)
  const at = await ask(target, "location.href")
  if (at !== before) await within(loaded, afterPress.capMs, () => undefined)
  const opened = await readOpened(page, windows)
  going.apart = opened !== undefined
  const shown = opened ?? (await whatShows(going, at !== before))
  if (!shown || !showsSomething(shown)) return undefined
  const { label, region } = control
  const made: Press = { label, presses: depthOf(going, control), region, ...shown }
  going.presses.push(made)
  return made
}

/** Words, something to press, or an address that is to be opened by itself. */
function showsSomething({ text, pressables, loaded }: Shown): boolean {
  return loaded === true || text.trim() !== "" || pressables.length > 0
}

interface Point {
  readonly x: number
  readonly y: number
}

type Shown = Pick<Press, "url" | "how" | "loaded" | "title" | "html" | "text" | "pressables">

async function whatShows({ page }: Going, moved: boolean): Promise<Shown | undefined> {
  const { target } = page
  if (moved) {
    const { url, title, html, text, pressables } = await takeSnapshot(target, [])
    const loaded = !(await ask(target, "Boolean(globalThis.gaibuSeen)"))
    return { url, how: "address", ...(loaded && { loaded }), title, html, text, pressables }
  }
  const revealed = (await ask(target, programExpression(describeRevealed, limit))) as Revealed | undefined
  if (!revealed) return undefined
  const { url, title, html, text, overlay, pressables } = revealed
  return { url, how: overlay ? "overlay" : "in-place", title, html, text, pressables }
}

/** The page as it arrived, whatever the presses did to it. */
async function goBack(going: Going): Promise<void> {
  const { page, url, timeoutMs } = going
  going.returns++
  const loaded = page.recorder.nextLoad()
  await goTo(page, { url, timeoutMs })
  await within(loaded, timeoutMs, () => undefined)
  await settle(page.recorder.activity, afterPress)
  // A footer that is drawn once it comes into sight holds what is left to be pressed.
  await scroll(page.target, answerWithinMs)
}

/** Undefined where the document goes while it is asked. */
async function ask(target: Target, expression: string): Promise<unknown> {
  const answer = evaluateApart(target, target.id, expression).catch(ignoreEnded)
  return within(answer, answerWithinMs, () => undefined)
}
