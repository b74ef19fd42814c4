import type { Vocabulary } from "../../../config/knowledge/vocabulary.ts"
import type { ChoiceSummary } from "../../result.ts"
import { allComparable, comparable } from "../notice/plain-text.ts"

/** The banner as all visits together saw it. */
export interface SeenBanner {
  readonly visits: readonly string[]
  readonly kinds: ReadonlySet<NonNullable<ChoiceSummary["kind"]>>
  /** Presses until refusing can be pressed; absent where it was not seen to be offered. */
  readonly rejectLayer?: number
  /** Labels of toggles that were on beforehand and can be moved. */
  readonly ticked: readonly string[]
  readonly hasToggles: boolean
  /** Whether there is a way to its settings that no visit took. */
  readonly settingsUnseen: boolean
}

/** Undefined where no visit found a banner. What an opting-out was pressed on is none. */
export function seenBanner(
  choices: readonly ChoiceSummary[],
  { settingsButtons }: Vocabulary,
): SeenBanner | undefined {
  const shown = choices.filter(({ found, run }) => found && run !== "opt-out")
  if (shown.length === 0) return undefined
  const layers = shown.flatMap((choice) => choice.layers ?? [])
  const toggles = [...shown, ...layers].flatMap((one) => one.toggles ?? [])
  const settings = new Set(allComparable(settingsButtons))
  const leadsOn = shown.some(({ buttons }) => buttons.some((button) => settings.has(comparable(button))))
  const rejectLayers = shown.flatMap(({ rejectLayer }) => rejectLayer ?? [])
  return {
    visits: shown.flatMap(({ visit }) => visit ?? []),
    kinds: new Set(shown.flatMap(({ kind }) => kind ?? [])),
    ...(rejectLayers.length === 0 ? {} : { rejectLayer: Math.min(...rejectLayers) }),
    ticked: [...new Set(toggles.filter(({ on, fixed }) => on && fixed !== true).map(({ label }) => label))],
    hasToggles: toggles.length > 0,
    settingsUnseen: leadsOn && !layers.some(({ presses }) => presses > 0),
  }
}
