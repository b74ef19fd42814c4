import type { BannerKind } from "../evidence.ts"
import type { Banner } from "./look-for-banner.ts"

/** What a banner leaves a visitor to choose, by what can be pressed on it without leaving the page. */
export function kindOf({ buttons, toggles, covers }: Banner): BannerKind {
  const roles = new Set(buttons.filter(({ leaves }) => leaves === undefined).map(({ role }) => role))
  const has = (...some: readonly string[]) => some.some((role) => roles.has(role as never))
  const asks = has("accept", "reject", "settings", "save") || toggles.length > 0
  if (!asks && !has("close", "acknowledge")) return "pure-notice"
  if (covers && !has("reject", "close", "settings", "save")) return "wall"
  return asks ? "asks" : "only-acknowledges"
}
