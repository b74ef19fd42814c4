import type { Choice } from "../evidence.ts"
import type { Choosing } from "./choosing.ts"
import { kindOf } from "./kind-of.ts"

type Said = NonNullable<Choice["signals"]>

/** The record of a choice, or of the look for a banner where none is made. */
export function choiceOf(choosing: Choosing, makesChoice: boolean): Choice {
  const { banner, presses, layers, screenshots, outcome, madeAt, foundBy } = choosing
  const made = outcome === "made" && madeAt !== undefined
  const failure = makesChoice && !made ? (outcome ?? "timeout") : undefined
  return {
    found: banner !== undefined || foundBy !== undefined,
    buttons: layers[0]?.buttons ?? [],
    ...withoutAbsent({
      manager: choosing.manager,
      foundBy,
      ...(banner && bannerFields(banner, choosing)),
      toggles: layers[0]?.toggles,
      layers: filled(layers),
      presses: filled(presses),
      pressed: choosing.pressed,
      rejectLayer: choosing.rejectLayer,
      scrolledPast: (made && presses.length === 0) || undefined,
      signals: stated(choosing.signals),
      signalsAfter: stated(choosing.signalsAfter),
      askedAgain: choosing.askedAgain,
      failure,
      screenshots: filled(screenshots),
    }),
    ...momentsOf(choosing, made),
  }
}

function bannerFields(
  banner: NonNullable<Choosing["banner"]>,
  choosing: Choosing,
): Pick<Choice, "text" | "kind" | "closable"> {
  const closable = banner.buttons.some(({ role, leaves }) => role === "close" && leaves === undefined)
  return { text: banner.text, kind: kindOf(banner, choosing), closable }
}

function momentsOf(
  { madeAt, acceptedAt, page }: Choosing,
  made: boolean,
): Pick<Choice, "madeAt" | "acceptedAt"> {
  const { startedAt } = page.recorder
  return {
    ...(made && madeAt !== undefined && { madeAt: madeAt - startedAt }),
    ...(acceptedAt !== undefined && { acceptedAt: acceptedAt - startedAt }),
  }
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

function stated(said: Said | undefined): Said | undefined {
  return said && Object.keys(said).length > 0 ? said : undefined
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
}
