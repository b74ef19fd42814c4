import type { BannerLayer, BannerPress, BlobRef, Choice, ChoiceFailure } from "../evidence.ts"
import type { OpenPage } from "../visit/open-page.ts"
import type { VisitDeps } from "../visit/visit-plan.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"
import type { Banner } from "./look-for-banner.ts"

/** Where the choosing of one visit stands; whatever ends it, this much is kept. Moments in ms since the epoch. */
export interface Choosing {
  readonly page: OpenPage
  readonly words: ConsentWords
  readonly saveBlob: VisitDeps["saveBlob"]
  /** No press is begun after that. */
  readonly deadline: number
  readonly presses: BannerPress[]
  readonly layers: BannerLayer[]
  readonly screenshots: BlobRef[]
  banner?: Banner
  /** How long after its document came the banner was there, in ms. */
  cameAfterMs?: number
  manager?: string
  rejectLayer?: number
  /** Whether the banner's settings or details were opened. */
  lookedInside?: boolean
  /** Whether something that fills the window lay over what was to be pressed. */
  underCover?: boolean
  /** Whether another document took the place of the one whose banner was to be pressed. */
  pageWent?: boolean
  /** When what makes the choice was first pressed on a document that left no word of it. */
  lostAt?: number
  madeAt?: number
  acceptedAt?: number
  pressed?: string
  foundBy?: Choice["foundBy"]
  signals?: Choice["signals"]
  signalsAfter?: Choice["signals"]
  outcome?: Outcome
  askedAgain?: boolean
}

/** How a part of the choosing ended. */
export type Outcome = "made" | ChoiceFailure

/** What a banner lets a visitor read after so many presses. */
export function layerOf(
  { text, buttons, links, toggles }: Banner,
  at: { readonly presses: number; readonly opener?: string; readonly url?: string },
): BannerLayer {
  return {
    ...at,
    text,
    buttons: buttons.filter(({ leaves }) => leaves === undefined).map(({ label }) => label),
    links,
    ...(toggles.length > 0 && {
      toggles: toggles.map(({ label, on, fixed }) => ({ label, on, ...(fixed && { fixed }) })),
    }),
  }
}
