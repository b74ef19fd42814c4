import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import { placeOf } from "../../../crawler/evidence/place-of.ts"
import type {
  BannerLayer,
  Choice,
  Evidence,
  NoticeCandidate,
  Toggle,
  Visit,
} from "../../../crawler/evidence.ts"
import { comparable } from "../notice/plain-text.ts"
import { type ReadNotice, readNotice } from "../notice/read-notice.ts"

/** A text a visitor who is asked to agree can read, and where. */
export interface BannerText {
  readonly where: "banner" | "one-press"
  /** The words as shown; of a linked notice only its entries count. */
  readonly text: string
  readonly read: ReadNotice
}

/** The banner in which the user agreed: what it says and what is one press away from it. */
export interface Banner {
  readonly texts: readonly BannerText[]
  /** Whether all of that was read: what is in none of it can be said not to be told there. */
  readonly complete: boolean
  /** Codes for why a person must judge whether pressing in it is consent. */
  readonly doubts: readonly string[]
}

/** What a banner is read with. */
export interface BannerGround {
  readonly evidence: Pick<Evidence, "candidates">
  /** The visits to the service itself. */
  readonly visits: readonly Visit[]
  readonly knowledge: Knowledge
  readonly notices: readonly ReadNotice[]
}

/** The banner of the visits, its layers put together as each visit saw them; undefined where none was found. */
export function bannerOf(ground: BannerGround): Banner | undefined {
  const shown = ground.visits.flatMap(shownIn)
  if (shown.length === 0) return undefined
  const layers = shown.flatMap(layersOf)
  const near = distinctBy(
    layers.filter(({ presses }) => presses <= 1),
    ({ text }) => text,
  )
  const links = layers.filter(({ presses }) => presses === 0).flatMap((layer) => layer.links)
  const addresses = new Set(links.map(({ href }) => placeOf(href)))
  return {
    texts: [
      ...near.map((layer) => ofLayer(layer, ground.knowledge)),
      ...ground.notices.filter(({ url }) => addresses.has(placeOf(url))).map(ofNotice),
    ],
    complete: isComplete(near, addresses, ground),
    doubts: doubtsOf(shown, ground),
  }
}

/** What an opting-out was pressed on is no banner in which anybody agrees. */
function shownIn({ run, choice }: Visit): readonly Choice[] {
  return choice?.found && run !== "opt-out" ? [choice] : []
}

function layersOf({ layers, text = "", buttons }: Choice): readonly BannerLayer[] {
  return layers ?? [{ presses: 0, text, buttons, links: [] }]
}

function ofLayer({ presses, text }: BannerLayer, knowledge: Knowledge): BannerText {
  return {
    where: presses === 0 ? "banner" : "one-press",
    text,
    read: readNotice(asDocument(text), knowledge),
  }
}

/** What a link in the banner leads to is one press away. */
function ofNotice(read: ReadNotice): BannerText {
  return { where: "one-press", text: "", read }
}

/** The lines of a banner as a document that the reader of notices understands. */
function asDocument(text: string): NoticeCandidate {
  const html = text
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("")
  const place = { id: "banner", url: "", finalUrl: "", digest: "" }
  return { ...place, format: "modal", html, foundBy: "popup", pressables: [] }
}

/** Nothing more to open: every link of it was read, and the way to its settings was taken where it has one. */
function isComplete(
  near: readonly BannerLayer[],
  addresses: ReadonlySet<string>,
  { evidence, visits, knowledge }: BannerGround,
): boolean {
  const read = new Set([
    ...evidence.candidates
      .filter(({ failure }) => failure === undefined)
      .flatMap(({ url, finalUrl }) => [url, finalUrl]),
    ...visits.map(({ finalUrl }) => finalUrl),
  ])
  const places = new Set([...read].map(placeOf))
  const settings = new Set(knowledge.vocabulary.settingsButtons.map(comparable))
  const leadsOn = near.some(
    ({ presses, buttons }) => presses === 0 && buttons.some((button) => settings.has(comparable(button))),
  )
  const opened = near.some(({ presses }) => presses === 1)
  const hasWords = near.some(({ text }) => text.trim() !== "")
  return hasWords && addresses.isSubsetOf(places) && (opened || !leadsOn)
}

const terms = /利用規約|会員規約|ご利用条件|約款|terms\s+of\s+(?:use|service)/iu

/** What makes pressing in it doubtful as consent: none of it is in the text of the law, so a person must judge. */
function doubtsOf(shown: readonly Choice[], { visits, knowledge }: BannerGround): readonly string[] {
  const { vocabulary } = knowledge
  const text = shown.map((choice) => choice.text ?? "").join("\n")
  const plain = comparable(text)
  const doubts = [
    [vocabulary.impliedConsentPhrases.some((one) => plain.includes(comparable(one))), "implied-wording"],
    [terms.test(text.normalize("NFKC")), "bundled-with-terms"],
    [shown.some(isTickedAtOnce) || visits.some(savesTicked), "pre-ticked"],
    [shown.some(({ kind }) => kind === "wall"), "consent-wall"],
    [shown.some(({ kind }) => kind === "only-acknowledges"), "only-acknowledges"],
  ] as const
  return doubts.flatMap(([holds, code]) => (holds ? [code] : []))
}

/** A choice made for the user beforehand, on what is shown at once. */
function isTickedAtOnce({ layers, toggles = [] }: Choice): boolean {
  const atOnce = layers?.flatMap((layer) => (layer.presses === 0 ? (layer.toggles ?? []) : [])) ?? toggles
  return atOnce.some(isTicked)
}

/** Agreeing there means saving what was ticked beforehand. */
function savesTicked({ run, choice }: Visit): boolean {
  const saved = choice?.presses?.some(({ purpose }) => purpose === "save") ?? false
  return saved && (run === "accept" || run === "withdraw") && (choice?.toggles ?? []).some(isTicked)
}

function isTicked({ on, fixed }: Toggle): boolean {
  return on && fixed !== true
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
