import { foldLabel, handsOver, keepsToggles, saysAll } from "./in-page/button-role.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import type { Banner } from "./look-for-banner.ts"

/**
 * What keeps the toggles as they are; of buttons that say OK, go on, close or hand in, the one of a dialog with toggles.
 * It may be disabled until a toggle has moved.
 */
export function saveOf(
  { buttons, toggles }: Pick<Banner, "buttons" | "toggles">,
  words: ConsentWords,
): FoundButton | undefined {
  const own = buttons.filter(({ leaves }) => leaves === undefined)
  const ofRole = (role: FoundButton["role"]) => own.find((button) => button.role === role)
  const save = ofRole("save")
  if (save || toggles.length === 0) return save
  const partly = own.find(({ role, label }) => role === "accept" && !saysAll(label, words))
  const setting = own.find(({ role, label }) => role === "settings" && keepsToggles(label, words))
  const handing = toggles.some(({ radio }) => radio)
    ? own.find(({ role, label }) => role === "other" && handsOver(label, words))
    : undefined
  const closing = own.find(({ role, label }) => role === "close" && !cancels(label, words))
  return ofRole("acknowledge") ?? partly ?? setting ?? handing ?? closing
}

/** Whether a label leaves a dialog without keeping its toggles. */
function cancels(label: string, { cancelParts }: ConsentWords): boolean {
  const text = foldLabel(label)
  return cancelParts.some((part) => text.includes(part))
}
