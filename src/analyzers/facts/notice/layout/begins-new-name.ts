import { isCompanyAlone, isPhrase } from "../names/company-name.ts"
import type { DomElement } from "./dom.ts"

const linkOfItsOwn =
  /^(各社の?|同社の?)?(プライバシー|ポリシー|個人情報|オプトアウト|利用規約|詳細|privacy|opt-?out)/iu

/**
 * Whether an inline element is a thing of its own beside the text before it, as the style sheet shows: a company's
 * whole name and then a product (Google LLC<span>Google AdSense</span>), the other way round, or a link to a policy.
 */
export function beginsNewName(before: string, { name, attribs }: DomElement, text: string): boolean {
  const plain = before.trim()
  if (plain === "" || plain.length > 60 || text === "" || !/^(span|small|a|em|b|strong|i)$/.test(name))
    return false
  const isGlued = !/[\s　]$/u.test(before)
  if (isCompanyAlone(plain)) return isGlued || attribs.class !== undefined
  const isStyled = name === "small" || (name === "span" && attribs.class !== undefined)
  if ((!isGlued && !isStyled) || /[。、,：:（(「『／/・-]$/u.test(plain)) return false
  if (!isGlued && /[のはがをにとやもでへ]$/u.test(plain)) return false
  if (name === "a")
    return linkOfItsOwn.test(text) && !isPhrase(plain) && !/[のはがをにとやもでへ]$/u.test(plain)
  return !isPhrase(plain) && (isCompanyAlone(text) || isNextName(before, text))
}

/** Unity Ads<small>Unity Technologies</small>: two names that only the style sheet keeps apart; Pay<span>Pal</span> is one. */
function isNextName(before: string, text: string): boolean {
  return /[\p{Ll}\p{Nd}]$/u.test(before) && /^\p{Lu}[\w.]+[\s,]/u.test(text)
}
