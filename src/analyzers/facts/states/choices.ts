import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence, Visit } from "../../../crawler/evidence.ts"
import type { FoundNotices } from "../notices.ts"
import { type Banner, bannerOf } from "./banner.ts"
import { type StateVisit, stateVisits } from "./state-visits.ts"

/** What the runs of the scan say of choices, before any destination is looked at. */
export interface Choices {
  readonly visits: readonly StateVisit[]
  /** Whether there is anything to compare: some run made a choice or asked not to be tracked. */
  readonly compared: boolean
  readonly banner?: Banner
  /** Whether refusing is offered, or may be, and no visit was seen in which it worked. */
  readonly refusalUnseen: boolean
  readonly declaredStop?: "send" | "use"
}

export interface ChoicesGround {
  readonly evidence: Evidence
  readonly visits: readonly Visit[]
  readonly knowledge: Knowledge
  readonly found: FoundNotices
}

export function choicesMade({ evidence, visits, knowledge, found }: ChoicesGround): Choices {
  const states = stateVisits(visits)
  const banner = bannerOf({ evidence, visits, knowledge, notices: found.read })
  const { optOutStops } = evidence.declared
  return {
    visits: states,
    compared: states.some(({ state }) => state !== "no-choice"),
    ...(banner ? { banner } : {}),
    refusalUnseen: isRefusalUnseen(visits, states),
    ...(optOutStops === undefined ? {} : { declaredStop: optOutStops }),
  }
}

/** Codes of runs in which there was nothing to refuse with. */
const notOffered: ReadonlySet<string> = new Set(["no-banner", "no-reject-button", "wall"])

function isRefusalUnseen(visits: readonly Visit[], states: readonly StateVisit[]): boolean {
  if (
    states.some(({ state, loaded, open }) => state === "refused" && (loaded.size > 0 || open !== undefined))
  )
    return false
  return visits.some(({ run, choice }) => {
    const failed = run === "reject" && choice?.failure !== undefined && !notOffered.has(choice.failure)
    return failed || choice?.rejectLayer !== undefined
  })
}
