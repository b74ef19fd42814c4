import { namesSettings, roleOf } from "./in-page/button-role.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import type { Banner } from "./look-for-banner.ts"

/** Whether a label leads to settings, and not only to more to read. */
export function isSettingsLabel(label: string, words: ConsentWords): boolean {
  return roleOf(label, words) === "settings" && namesSettings(label, words)
}

/** What may open settings without leaving the page: what names them before what only tells more. */
export function settingsOf({ buttons }: Banner, words: ConsentWords): readonly FoundButton[] {
  const settings = buttons.filter(
    ({ role, leaves, disabled }) => role === "settings" && leaves === undefined && !disabled,
  )
  const names = ({ label }: FoundButton) => namesSettings(label, words)
  return [...settings.filter(names), ...settings.filter((one) => !names(one))]
}
