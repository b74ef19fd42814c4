import type { OpenPage } from "../visit/open-page.ts"
import { settle } from "../visit/settle.ts"
import type { VisitPlan } from "../visit/visit-plan.ts"
import { acceptBanner } from "./accept-banner.ts"
import { awaitBanner } from "./await-banner.ts"
import type { ChoiceDriving } from "./choice-driving.ts"
import { type Choosing, layerOf, type Outcome } from "./choosing.ts"
import { clickedInSight, watchClicks } from "./clicks-in-sight.ts"
import { closeBanner } from "./close-banner.ts"
import type { ConsentPlan } from "./consent-plan.ts"
import { findManager, type Manager } from "./find-manager.ts"
import { type Banner, lookForBanner } from "./look-for-banner.ts"
import { optOut } from "./opt-out.ts"
import { canRefuse, refuseBanner } from "./refuse-banner.ts"
import { signalsOf } from "./signals-of.ts"
import { sinceDocument } from "./since-document.ts"
import { withdraw } from "./withdraw.ts"

/** All presses of one choice together. */
const chooseWithinMs = 45_000
const lateMs = 2000
/** On pages that go while their banner is pressed. */
const mostTries = 3
const comes = { quietMs: 300, capMs: 2000, staleMs: 1000 }

/** Makes the choice of the run, or says why it could not be made. Nothing is assumed. */
export async function makeChoice(page: OpenPage, driving: ChoiceDriving): Promise<void> {
  const { plan, consent, progress } = driving
  const choosing = beginChoosing(page, driving)
  if (plan.run === "opt-out") {
    choosing.outcome = await optOut(choosing, driving)
    choosing.signalsAfter = await signalsOf(page)
    return
  }
  const { banner, manager } = await meetBanner(choosing, consent)
  choosing.signals = await signalsOf(page)
  choosing.outcome = await choose(choosing, { banner, manager, run: plan.run })
  if (choosing.outcome === "made" && plan.run === "withdraw")
    choosing.outcome = await withdraw(choosing, { plan, progress })
  choosing.signalsAfter = await signalsOf(page)
}

/** Only looks: what banner there is, and what it says. */
export async function lookAtBanner(page: OpenPage, driving: ChoiceDriving): Promise<Choosing> {
  const choosing = driving.progress.choosing ?? beginChoosing(page, driving)
  await meetBanner(choosing, driving.consent)
  choosing.signals = await signalsOf(page)
  return choosing
}

function beginChoosing(page: OpenPage, { consent, deps, progress }: ChoiceDriving): Choosing {
  const choosing: Choosing = {
    page,
    words: consent.words,
    saveBlob: deps.saveBlob,
    deadline: Date.now() + chooseWithinMs,
    presses: [],
    layers: [],
    screenshots: [],
  }
  progress.choosing = choosing
  return choosing
}

interface Met {
  readonly banner: Banner | undefined
  readonly manager: Manager | undefined
}

async function meetBanner(choosing: Choosing, { waitMs, manager: ask }: ConsentPlan): Promise<Met> {
  const from = Date.now()
  const [banner, early] = await Promise.all([
    awaitBanner(choosing, waitMs),
    ask ? findManager(choosing.page) : undefined,
  ])
  // One that came late brought its manager with it.
  const late = ask && !early && banner && Date.now() - from > lateMs
  const manager = late ? await findManager(choosing.page) : early
  if (manager) choosing.manager = manager.name
  if (banner) {
    choosing.banner = banner
    choosing.cameAfterMs = sinceDocument(choosing.page)
    choosing.foundBy = "vocabulary"
    choosing.layers.push(layerOf(banner, { presses: 0 }))
    if (canRefuse(banner, 0, choosing.words)) choosing.rejectLayer = 0
  } else if (manager?.popup) choosing.foundBy = "autoconsent"
  return { banner, manager }
}

async function choose(
  choosing: Choosing,
  { banner, manager, run }: Met & { readonly run: VisitPlan["run"] },
): Promise<Outcome> {
  const own = banner ? await chooseOnAny(choosing, banner, run) : "no-banner"
  // What could not be opened may offer it; nor may a rule press what no visitor can.
  if (own !== "made" && choosing.underCover) return "button-not-reachable"
  if (own === "made" || !manager?.popup || run === "close" || !mayTry.has(own)) return own
  if (await chooseByManager(choosing, manager, run)) return "made"
  return own === "no-banner" ? "press-had-no-effect" : own
}

/** A manager's rule may press what we could not; it never makes a choice that the banner does not offer. */
const mayTry: ReadonlySet<Outcome> = new Set(["no-banner", "button-not-reachable", "press-had-no-effect"])

/** A page that was loaded anew meanwhile, or made its banner anew, shows it again: it is pressed there. */
async function chooseOnAny(choosing: Choosing, banner: Banner, run: VisitPlan["run"]): Promise<Outcome> {
  for (let shown: Banner | undefined = banner, tries = 1; ; tries++) {
    choosing.pageWent = false
    const outcome: Outcome = await chooseOn(choosing, shown, run)
    const before = choosing.presses.length > 0
    const anew = choosing.pageWent || (outcome === "button-not-reachable" && !before)
    if (outcome === "made" || !anew || tries === mostTries) return outcome
    await settle(choosing.page.recorder.activity, comes)
    shown = await awaitBanner(choosing, lateMs)
    if (!shown) return "button-not-reachable"
  }
}

function chooseOn(choosing: Choosing, banner: Banner, run: VisitPlan["run"]): Promise<Outcome> {
  if (run === "reject") return refuseBanner(choosing, banner)
  return run === "close" ? closeBanner(choosing, banner) : acceptBanner(choosing, banner)
}

/**
 * By the manager's own rule. It counts only when it pressed something a visitor sees, and the banner is gone after it:
 * rules may also call the manager's scripts, which no visitor can.
 */
async function chooseByManager(
  choosing: Choosing,
  manager: Manager,
  run: VisitPlan["run"],
): Promise<boolean> {
  const at = Date.now()
  await watchClicks(choosing.page)
  const worked = await manager.choose(run === "reject" ? "optOut" : "optIn")
  if (
    !worked ||
    !(await clickedInSight(choosing.page)) ||
    (await lookForBanner(choosing.page, choosing.words))
  )
    return false
  const purpose = run === "reject" ? "reject" : "accept"
  choosing.presses.push({
    label: manager.name,
    at: at - choosing.page.recorder.startedAt,
    how: "manager",
    purpose,
  })
  choosing.foundBy = "autoconsent"
  choosing.madeAt = at
  choosing.pressed = manager.name
  return true
}
