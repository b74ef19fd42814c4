import type { BrowserHandle } from "../browser/launch-browser.ts"
import { goOn } from "../consent/go-on.ts"
import { lookInside } from "../consent/look-inside.ts"
import { lookAtBanner, makeChoice } from "../consent/make-choice.ts"
import { ignoreEnded } from "../devtools/targets.ts"
import type { Visit } from "../evidence.ts"
import { measureOnPhone } from "../manner/measure-on-phone.ts"
import { pressAndTell } from "../page/press-and-tell.ts"
import { maxCharacters } from "../page/take-snapshot.ts"
import { watchOverlays } from "../page/watch-overlays.ts"
import { awaitDrawing } from "./await-drawing.ts"
import { type Collected, collect, nothingCollected, readStorage } from "./collect.ts"
import { endBrowsing } from "./end-browsing.ts"
import { arrivalAt, arrivalFailure, finishLoading, goTo, isBareText, refusePrivate } from "./go-to.ts"
import { leaveForReal, leaveInAppearance } from "./leave.ts"
import { loadPdfs } from "./load-pdfs.ts"
import { type OpenPage, openPage } from "./open-page.ts"
import type { Progress } from "./progress.ts"
import { saveRest } from "./save-rest.ts"
import { scroll } from "./scroll.ts"
import { settle } from "./settle.ts"
import { takeSteps } from "./take-steps.ts"
import { typeCanaries } from "./type-canaries.ts"
import { failureOf, VisitFailure } from "./visit-failure.ts"
import { defaultSettle, type SettleTimes, type VisitDeps, type VisitPlan } from "./visit-plan.ts"
import { VisitRecorder } from "./visit-recorder.ts"
import { withPdfs } from "./with-pdfs.ts"
import { within } from "./within.ts"
import { runsWithChoice, writeVisit } from "./write-visit.ts"

/**
 * Opens one page and records everything that leaves the browser until it is left again. Never rejects for what a
 * page or a browser does: a bad end is part of the record.
 */
export async function visitPage(browser: BrowserHandle, plan: VisitPlan, deps: VisitDeps): Promise<Visit> {
  const recorder = new VisitRecorder(browser, plan)
  const progress: Progress = {
    arrived: false,
    collected: nothingCollected,
    timings: {},
    steps: [],
    canaries: [],
  }
  const ended = new AbortController()
  let page: OpenPage | undefined
  const inTime = <T>(work: Promise<T>) =>
    within(work, visitLimitMs(plan), () => {
      throw new VisitFailure("timeout", "The visit did not come to its end in time. What came is recorded.")
    })
  try {
    await Promise.race([
      (async () => {
        page = await inTime(timed(progress, "open", () => openPage(browser, recorder)))
        await deps.going?.() // waiting for one's turn is no part of the visit
        await inTime(drive(page, { plan, deps, progress }))
      })(),
      recorder.lost,
      lostBrowser(browser),
      stopped(deps.signal, ended.signal),
    ])
  } catch (error) {
    progress.failure = failureOf(error)
  }
  ended.abort()
  return finish({ browser, plan, deps, recorder, progress, ...(page && { page }) })
}

/** Every stage has a limit of its own; this is the one of the whole visit, for what none of them foresaw. */
function visitLimitMs({ timeoutMs, steps, press, consent }: VisitPlan): number {
  const choosing = consent ? 60_000 + consent.waitMs + consent.further.length * 40_000 : 0
  return timeoutMs + 60_000 + steps.length * 15_000 + (press ? 40_000 : 0) + choosing
}

interface Driving {
  readonly plan: VisitPlan
  readonly deps: VisitDeps
  readonly progress: Progress
}

async function drive(page: OpenPage, { plan, deps, progress }: Driving): Promise<void> {
  const { recorder, target } = page
  const times = { ...defaultSettle, ...plan.settle }
  const unfinished = await timed(progress, "load", async () => {
    const deadline = Date.now() + plan.timeoutMs
    const loaded = recorder.nextLoad()
    await watchOverlays(target)
    await goTo(page, plan)
    if (plan.publicOnly) refusePrivate(page)
    progress.arrived = true
    progress.finalUrl = recorder.pageOf(target)
    return finishLoading(loaded, Math.max(deadline - Date.now(), 1))
  })
  await timed(progress, "settle", async () => {
    await settle(recorder.activity, times)
    if (await awaitDrawing(target, plan.answerMs)) await settle(recorder.activity, times)
    if (await loadPdfs(page, plan.answerMs)) await settle(recorder.activity, times)
  })
  const failure = arrivalFailure(page, unfinished)
  if (failure) progress.failure = failureOf(failure)
  progress.interactFrom = Date.now()
  if (plan.consent) await timed(progress, "choice", () => chooseOrLook(page, { plan, deps, progress }))
  if (!goesOn(plan))
    await timed(progress, "interact", async () => {
      if (plan.scroll) await scroll(target, plan.answerMs)
      await takeSteps(page, plan.steps, progress)
      await settle(recorder.activity, times)
    })
  if (plan.publicOnly) refusePrivate(page)
  await timed(progress, "collect", async () => {
    const { collected, failure: unread } = await withPdfs(page, await collect(page, plan, deps))
    if (plan.publicOnly) refusePrivate(page) // it may have gone elsewhere meanwhile
    progress.collected = collected
    if (unread) progress.failure ??= failureOf(unread)
  })
  progress.finalUrl = recorder.pageOf(target)
  const unreadable = contentFailure(progress.collected, page)
  // Its size is why it was not shown or read in time.
  if (unreadable?.code === "too-large") progress.failure = failureOf(unreadable)
  else if (unreadable) progress.failure ??= failureOf(unreadable)
  const isPage = progress.collected.snapshot !== undefined && progress.collected.snapshot.pdf === undefined
  if (plan.kind === "notice" && plan.press?.where !== "menus" && isPage && !isBareText(page))
    await timed(progress, "manner", () => measureOnPhone(page, progress))
  if (plan.press && isPage) await timed(progress, "press", () => pressAndTell(page, plan, progress))
  if (plan.consent?.lookInside) await timed(progress, "banner", () => lookInside(page, progress))
  if (plan.canaries && progress.collected.snapshot)
    await timed(progress, "canaries", () => typeAndReread(page, progress, times))
  await timed(progress, "leave", () => leave(page, plan, progress))
}

/** The choice of the run and what a visitor opens after it; without one the banner is only looked at. */
async function chooseOrLook(page: OpenPage, { plan, deps, progress }: Driving): Promise<void> {
  const { consent } = plan
  if (!consent) return
  const driving = { plan, consent, deps, progress }
  if (runsWithChoice.has(plan.run)) await makeChoice(page, driving)
  else if (!goesOn(plan)) await lookAtBanner(page, driving)
  if (goesOn(plan)) await goOn(page, driving)
}

/** Whether the visit opens its pages again after what it does on the first. */
function goesOn({ consent }: VisitPlan): boolean {
  return consent !== undefined && consent.further.length > 0
}

/** Typing may make scripts keep what was typed: what the browser holds is read again. */
async function typeAndReread(page: OpenPage, progress: Progress, times: SettleTimes): Promise<void> {
  await typeCanaries(page, progress)
  if (progress.canaries.length === 0) return
  await settle(page.recorder.activity, times)
  const storage = await within(readStorage(page), rereadWithinMs, () => undefined)
  if (storage) progress.collected = { ...progress.collected, storage }
}

const rereadWithinMs = 10_000

function contentFailure({ empty, snapshot }: Collected, page: OpenPage): VisitFailure | undefined {
  const whole = snapshot !== undefined && !snapshot.unfinished
  if (!whole && (arrivalAt(page).received ?? 0) > maxCharacters)
    return new VisitFailure("too-large", "The page is larger than what is read of one page.")
  if (snapshot === undefined)
    return new VisitFailure("unresponsive", "The page's own scripts kept it from being read. Try again.")
  return empty ? new VisitFailure("empty-page", "The page shows nothing. Check the address.") : undefined
}

async function leave(page: OpenPage, plan: VisitPlan, progress: Progress): Promise<void> {
  if (plan.simulatedLeave) {
    progress.simulatedLeaveFrom = Date.now()
    await leaveInAppearance(page.recorder)
  }
  progress.leaveFrom = Date.now()
  await leaveForReal(page.recorder)
}

/** A page that hangs may not be left. */
const saveWithinMs = 4000

interface Finishing extends Driving {
  readonly browser: BrowserHandle
  readonly recorder: VisitRecorder
  readonly page?: OpenPage
}

async function finish(ending: Finishing): Promise<Visit> {
  const { browser, plan, deps, recorder, progress, page } = ending
  const finalUrl = progress.finalUrl ?? plan.url
  const arrival = page ? arrivalAt(page) : {}
  await recorder.page.bodiesRead(1000)
  if (page && browser.running())
    await within(saveRest(page, progress).catch(ignoreEnded), saveWithinMs, () => undefined)
  const behind = await endBrowsing(browser, recorder)
  return writeVisit({ browser, plan, deps, recorder, progress, finalUrl, arrival, behind })
}

async function lostBrowser(browser: BrowserHandle): Promise<never> {
  await browser.devtools.closed
  throw new VisitFailure("browser-died", "The browser ended during the visit. Scan again.")
}

/** Rejects when the scan is stopped; hears nothing more once the visit has ended. */
function stopped(signal: AbortSignal | undefined, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new VisitFailure("stopped", "The scan was stopped."))
    if (signal?.aborted) stop()
    signal?.addEventListener("abort", stop, { once: true, signal: ended })
  })
}

async function timed<T>(progress: Progress, stage: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  try {
    return await work()
  } finally {
    progress.timings[stage] = Math.round(performance.now() - from)
  }
}
