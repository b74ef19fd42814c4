import type { BannerKind } from "../evidence.ts"
import type { Choosing } from "./choosing.ts"
import { namesSettings } from "./in-page/button-role.ts"
import type { Banner } from "./look-for-banner.ts"

/** What has been seen of the ways out of the banner. */
type Seen = Pick<Choosing, "rejectLayer" | "lookedInside" | "words">

/** What a banner leaves a visitor to choose, by what can be pressed on it without leaving the page. */
export function kindOf(banner: Banner, seen: Seen): BannerKind {
  const { buttons, toggles, asks, covers } = banner
  const roles = new Set(buttons.filter(({ leaves }) => leaves === undefined).map(({ role }) => role))
  const has = (...some: readonly string[]) => some.some((role) => roles.has(role as never))
  const chooses = asks || has("accept", "reject", "settings", "save") || toggles.length > 0
  if (!chooses && !has("close", "acknowledge")) return "pure-notice"
  if (covers && has("accept", "acknowledge") && !has("reject", "close") && !leadsOut(banner, seen))
    return "wall"
  return chooses ? "asks" : "only-acknowledges"
}

/** Whether settings here or one press away refuse; where they were not opened, whether any are offered. */
function leadsOut(
  { buttons, toggles, asks }: Banner,
  { rejectLayer, lookedInside = false, words }: Seen,
): boolean {
  if (rejectLayer !== undefined || toggles.some(({ fixed }) => !fixed)) return true
  const own = buttons.filter(({ leaves }) => leaves === undefined)
  if (asks && own.some(({ role }) => role === "other")) return true
  return (
    !lookedInside &&
    own.some(({ role, label }) => /^(save|settings)$/.test(role) && namesSettings(label, words))
  )
}
