import type { RecordedSend, Visit } from "../../../src/crawler/evidence.ts"
import { addressOf, type ReceivedRequest } from "../../../src/demo/received.ts"
import type { Answer, BannerTruth, Choosing } from "./banner-truth.ts"
import type { CrawledBanner } from "./crawl-banners.ts"
import { hostOf, visitorOf } from "./numbered-sites.ts"

/** What a run did that a careful person would not have done, or saw otherwise than the server; empty: all right. */
export interface JudgedRun {
  readonly run: Choosing
  /** The choice is not the one a person would have made. */
  readonly choice: readonly string[]
  /** Something was pressed that must not be, by the server's own log. */
  readonly wrong: readonly string[]
  /** What left before and after the choice differs from the truth or from what arrived. */
  readonly states: readonly string[]
}

/** Holds one run of a site against its truth and the server's log. */
export function judgeRun(crawled: CrawledBanner, run: Choosing): JudgedRun {
  const { banner, evidence } = crawled
  const answers = banner.truth[run] ?? []
  const visit = evidence.visits.find((one) => one.run === run && one.kind === "page")
  const notMade = evidence.runsNotMade?.find((one) => one.run === run)?.reason
  const made = visit ? whatWasDone(visit) : { failure: notMade ?? "no visit and no reason" }
  const right = answers.some((answer) => isSame(answer, made) || (byManager(visit) && isMade(answer, made)))
  const choice = right ? [] : [`${run}: ${say(made)} instead of ${answers.map(say).join(" or ")}`]
  const failed = "failure" in made
  return {
    run,
    choice,
    wrong: wrongPresses(crawled, run, visit),
    states: visit && !failed ? statesOf(crawled, run, visit) : [],
  }
}

/** What the visit without a choice pressed that only a choice may press, and what it saw otherwise. */
export function judgeFresh(crawled: CrawledBanner): Omit<JudgedRun, "run" | "choice"> {
  const { banner, evidence, log } = crawled
  const visits = evidence.visits.filter(({ run }) => run === "fresh")
  const forbidden = [...banner.truth.decoys, ...choosing(banner.truth)]
  const pressed = visits.flatMap((visit) => pressedIn(log, visitorIn(visit)))
  const start = visits.find(({ kind }) => kind === "page")
  const sent = start ? addressesOf(crawled, start.sends) : []
  const states = differences("before any choice", sent, banner.truth.expects.before)
  return {
    wrong: pressed.filter((label) => forbidden.some((one) => alike(one, label))),
    states: start ? states : ["no visit"],
  }
}

/** What makes the choice: the last press of every answer. */
function choosing(truth: BannerTruth): readonly string[] {
  return [...truth.accept, ...truth.reject, ...truth.close].flatMap((answer) =>
    "pressed" in answer ? answer.pressed.slice(-1) : [],
  )
}

/** Whether the consent manager's own rules pressed: which of its buttons they take is theirs to know. */
function byManager(visit: Visit | undefined): boolean {
  return visit?.choice?.presses?.some(({ how }) => how === "manager") ?? false
}

/** Whether both made a choice. */
function isMade(truth: Answer, made: Answer): boolean {
  return "pressed" in truth && truth.pressed.length > 0 && "pressed" in made
}

function whatWasDone({ choice }: Visit): Answer {
  if (!choice) return { failure: "no record of a choice" }
  if (choice.failure) return { failure: choice.failure }
  const pressed = (choice.presses ?? []).map(({ label, purpose }) =>
    purpose === "toggle" && !label.startsWith("toggle:") ? `toggle:${label}` : label,
  )
  return {
    pressed,
    ...(choice.scrolledPast && { scrolled: true }),
    ...(choice.askedAgain && { askedAgain: true }),
  }
}

function isSame(truth: Answer, made: Answer): boolean {
  if ("failure" in truth || "failure" in made)
    return "failure" in truth && "failure" in made && truth.failure === made.failure
  return (
    truth.pressed.length === made.pressed.length &&
    truth.pressed.every((label, at) => alike(label, made.pressed[at] ?? "")) &&
    (truth.scrolled ?? false) === (made.scrolled ?? false) &&
    (!truth.askedAgain || made.askedAgain === true)
  )
}

/** What the server heard pressed that no right answer presses. */
function wrongPresses(
  { banner, log }: CrawledBanner,
  run: Choosing,
  visit: Visit | undefined,
): readonly string[] {
  if (!visit) return []
  const { truth } = banner
  const pressed = pressedIn(log, visitorIn(visit))
  const right = labelsOf(truth[run] ?? [])
  const others = labelsOf(run === "accept" || run === "withdraw" ? [] : truth.accept)
  const forbidden = [...truth.decoys, ...others].filter((label) => !right.includes(label))
  // A button that does nothing was rightly pressed to see it.
  const tried = (truth[run] ?? []).some(
    (answer) => "failure" in answer && answer.failure === "press-had-no-effect",
  )
  return byManager(visit) || tried
    ? pressed.filter((label) => forbidden.some((one) => alike(one, label)))
    : pressed.filter((label) => !right.some((one) => alike(one, label)))
}

function labelsOf(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap((answer) => ("pressed" in answer ? answer.pressed : []))
}

function statesOf(crawled: CrawledBanner, run: Choosing, visit: Visit): readonly string[] {
  const { expects } = crawled.banner.truth
  const of = (moment: "before" | "after") =>
    addressesOf(
      crawled,
      visit.sends.filter(({ choice }) => choice === moment),
    )
  // Taking consent back begins with giving it.
  const before = run === "withdraw" ? [...expects.before, ...(expects.accept ?? [])] : expects.before
  const after = expects[run] ?? []
  return [
    ...differences(`${run}, before the choice`, of("before"), before),
    ...differences(`${run}, after the choice`, of("after"), after),
    ...differences(`${run}, arrived`, arrivedFrom(crawled, visit), [...before, ...after]),
  ]
}

function differences(moment: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${moment}: lacks ${one}`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${moment}: has ${one}`),
  ]
}

/** Host and path of all that went to others than the site itself. */
function addressesOf({ banner }: CrawledBanner, sends: readonly RecordedSend[]): readonly string[] {
  const urls = sends.map(({ url }) => new URL(url)).filter(({ hostname }) => hostname !== hostOf(banner))
  return [...new Set(urls.filter(({ pathname }) => pathname !== "/pressed").map(hostAndPath))]
}

function arrivedFrom({ banner, log }: CrawledBanner, visit: Visit): readonly string[] {
  const visitor = visitorIn(visit)
  const mine = log.filter((request) => request.host !== hostOf(banner) && visitorOf(request) === visitor)
  const urls = mine.map(addressOf).filter(({ pathname }) => pathname !== "/pressed")
  return [...new Set(urls.map(hostAndPath))]
}

function hostAndPath({ hostname, pathname }: URL): string {
  return hostname + pathname
}

/** The number the server gave to the profile of this visit. */
function visitorIn({ stored }: Visit): string | undefined {
  return stored.find(({ area, name }) => area === "cookie" && name === "visitor")?.value
}

/** Labels pressed by one visitor, in the order the server heard of them. */
function pressedIn(log: readonly ReceivedRequest[], visitor: string | undefined): readonly string[] {
  return log
    .map((request) => ({ request, url: addressOf(request) }))
    .filter(({ request, url }) => url.pathname === "/pressed" && visitorOf(request) === visitor)
    .map(({ url }) => url.searchParams.get("label") ?? "")
}

function alike(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(label: string): string {
  return label.normalize("NFKC").replace(/\s+/g, "")
}

function say(answer: Answer): string {
  if ("failure" in answer) return answer.failure
  return `[${answer.pressed.join(" → ")}]${answer.scrolled ? " scrolled past" : ""}`
}
