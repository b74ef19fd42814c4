import type { Line, Link } from "../layout/outline.ts"
import { asShown, comparable, splitOutsideBrackets } from "../plain-text.ts"
import { hasCompanyForm, isAddress } from "./company-name.ts"
import { hostsIn } from "./hosts.ts"
import type { NameKinds } from "./name-kinds.ts"
import { nameText } from "./name-text.ts"
import { namesAProduct } from "./names-a-product.ts"
import { namesApart } from "./names-apart.ts"
import { isOtherName } from "./other-name.ts"
import { productOfMaker } from "./product-of-maker.ts"
import { isKindOfService } from "./says-what-for.ts"

/** Who an entry names and the service it names. */
export interface Party {
  readonly operator?: string
  readonly service?: string
  /** Both as written, where only a stroke stands between them (YouTube / Google). */
  readonly whole?: string
}

/** Which name a combined header (サービス・送信先) puts first. */
export type Order = "service" | "company"

export function orderIn(label: string): Order | undefined {
  const plain = label.normalize("NFKC")
  const service = plain.search(/(サービス|ツール|モジュール|SDK|タグ|製品|プロダクト|service|tool)/iu)
  const company = plain.search(/(送信先|事業者|会社|企業|提供元|提供者|運営|provider|company)/iu)
  if (service < 0 || company < 0) return undefined
  return service < company ? "service" : "company"
}

/** Reads what stands beside 送信先, サービス（事業者） and the like: names, without addresses and links. */
export function readParty(lines: readonly Line[], kinds: NameKinds, order?: Order): Party {
  const names = lines.filter(isNameLine).map(nameText).filter(Boolean)
  const first = names[0]
  if (first === undefined) return {}
  const rest = names.slice(1)
  const bracketed = rest.find((text) => /^[（(【[].*[）)\]】]$/u.test(text))
  if (names.length === 2 && bracketed !== undefined)
    return sides(namesApart(first, kinds).names, inner(bracketed), { kinds, order })
  if (names.length === 1) return readName(first, kinds, order)
  if (names.length === 2 && rest[0] !== undefined) return pairOf(first, rest[0], { kinds, order })
  return { operator: names.join("、") }
}

/** What stands between two names; most names hold none. */
const mayNameTwo = /[\s「『（(/／|｜:：の社が]/u

/** "Google Analytics（Google LLC）", "Google LLC（Google Analytics）", "Google LLC / Google Analytics". */
export function readName(whole: string, kinds: NameKinds, order?: Order): Party {
  const text = namesApart(whole, kinds).names
  if (!mayNameTwo.test(text)) return { operator: text }
  const [, product, company] = /^[「『]([^「」『』]+)[」』]\s*([^「」『』（()）]+)$/u.exec(text) ?? []
  if (product !== undefined && company !== undefined && kinds.isCompany(asShown(company)))
    return { operator: asShown(company), service: asShown(product) }
  const [, provider, provided] =
    /^([^、。（(]{2,40}?)(?:社)?\s*(?:等|など)?が(?:提供|運営)する\s*(\S.*)$/u.exec(text) ?? []
  if (provider !== undefined && provided !== undefined)
    return { operator: asShown(provider), service: asShown(provided.replace(/[（(][^（()）]*[）)]$/u, "")) }
  const made = productOfMaker(text)
  if (made !== undefined) return made
  const bracket = /^([^「『]+?)[（(「『]([^（()）「」『』]+)[）)」』]\s*$/u.exec(text)
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && isOneName(bracket[1])) {
    const within = asShown(
      withoutMaking(
        bracket[2].replace(/^(提供者?|提供元|提供会社|運営者?|運営会社|送信先|事業者)[：:]/u, ""),
      ),
    )
    return sides(asShown(bracket[1]), within, { kinds, order, whole: text })
  }
  const parts = splitOutsideBrackets(text.replace(/\s[-–—―]\s/u, "｜"), "/／|｜:：")
  const [one, two] = parts
  if (parts.length !== 2 || one === undefined || two === undefined) return { operator: text }
  return {
    ...pairOf(one, two, { kinds, order, whole: text }),
    ...(/[/／]/u.test(text) && !tellsApart(one, two) ? { whole: text } : {}),
  }
}

/** X（Y社提供） */
function withoutMaking(text: string): string {
  const bare = text.replace(/\s?(?:が|による|の)?(?:提供|運営|開発)$/u, "")
  return hasCompanyForm(bare) ? bare : text
}

/** Whether one of the two is a company by its legal form. */
function tellsApart(one: string, two: string): boolean {
  return hasCompanyForm(one) !== hasCompanyForm(two)
}

/** Brackets inside are closed again, and no comma sets names apart. */
function isOneName(text: string): boolean {
  const [open, closed] = [text.split(/[（(]/u).length, text.split(/[）)]/u).length]
  return open === closed && !isList(text)
}

function isList(text: string): boolean {
  return splitOutsideBrackets(text, "、，,").filter((part) => !hasCompanyForm(`x ${part}`)).length > 1
}

/** A name and what stands in brackets after it; `whole` is kept where neither side is plainly one or the other. */
function sides(
  outer: string,
  within: string,
  { kinds, order, whole = `${outer}（${within}）` }: Pairing,
): Party {
  if (namesNoOther(outer, within, kinds)) return { operator: outer }
  if (isRemark(within) && !kinds.isCompany(within)) return { operator: whole }
  if (kinds.isCompany(outer) && !kinds.isCompany(within)) return withService(outer, within, kinds)
  if (kinds.isCompany(within) && !kinds.isCompany(outer)) return { operator: within, service: outer }
  if (hasCompanyForm(outer) && !hasCompanyForm(within)) return withService(outer, within, kinds)
  if (hasCompanyForm(within) && !hasCompanyForm(outer)) return { operator: within, service: outer }
  if (isDescription(within, kinds)) return { operator: outer }
  if (namesAProduct(within) && !namesAProduct(outer)) return { operator: outer, service: within }
  return inOrder(outer, within, order) ?? { operator: whole }
}

/** Another name of the same, or 番組ごとに異なります, 保管を委託。保存先は国内: a remark, unless it begins with who it is (Apple、Mozilla のどちらか。). */
function namesNoOther(outer: string, within: string, { isCompany }: NameKinds): boolean {
  if (isOtherName(outer, within)) return true
  const isSaid = /。|(ます|です|ません|でした|ました)$/u.test(within)
  return isSaid && !isCompany(/^[^、。]*/u.exec(within)?.[0] ?? "")
}

/** Words of what is done, or a host, are no service's name (決済; Sentry／エラー監視 names Sentry). */
function withService(operator: string, within: string, kinds: NameKinds): Party {
  if (isDescription(within, kinds)) return { operator }
  const parts = splitOutsideBrackets(within, "/／")
  const named = parts.filter((part) => !kinds.isFunction(part))
  const [service] = named
  return {
    operator,
    service: parts.length > 1 && named.length === 1 && service !== undefined ? service : within,
  }
}

function isDescription(within: string, kinds: NameKinds): boolean {
  if (kinds.isFunction(within) || isKindOfService(within, kinds)) return true
  return hostsIn(within).length > 0 && !kinds.isService(within)
}

interface Pairing {
  readonly kinds: NameKinds
  readonly order?: Order | undefined
  readonly whole?: string
}

/** Two names beside each other, of which one may be the company's and the other its service's. */
export function pairOf(one: string, two: string, { kinds, order, whole = `${one}、${two}` }: Pairing): Party {
  const [first, second] = [kinds.isCompany(one), kinds.isCompany(two)]
  const isBrand = hasCompanyForm(one) && !hasCompanyForm(two)
  if (first && (!second || isBrand) && kinds.isService(two)) return { operator: one, service: two }
  if (second && !first && (kinds.isService(one) || comparable(one).startsWith(comparable(two))))
    return { operator: two, service: one }
  if (hasCompanyForm(two) && !hasCompanyForm(one) && (!first || kinds.isService(one)))
    return { operator: two, service: one }
  if (hasCompanyForm(one) && !hasCompanyForm(two) && !second && !isAddress(two))
    return { operator: one, service: two }
  return inOrder(one, two, order) ?? { operator: whole }
}

/** Where nothing tells the two apart, the header's order does. */
function inOrder(one: string, two: string, order: Order | undefined): Party | undefined {
  if (order === "service" && !hasCompanyForm(one)) return { operator: two, service: one }
  if (order === "company" && !hasCompanyForm(two) && !isAddress(two)) return { operator: one, service: two }
  return undefined
}

/** Remarks that are no service: 米国, 旧社名, 以下「…」. */
function isRemark(text: string): boolean {
  return (
    /^(以下|旧|当社|弊社|自社|当方|米国|アメリカ|日本|本社|所在|シンガポール|アイルランド|外国|委託|グループ)/u.test(
      text,
    ) ||
    (comparable(text).length < 2 && !/^[A-ZＡ-Ｚ]$/u.test(text))
  )
}

function isNameLine(line: Line): boolean {
  const { text } = line
  if (isAddress(text) || /^https?:\/\//u.test(text) || /^※/u.test(text)) return false
  return !isPolicyLink(line)
}

function isPolicyLink({ text, links }: Line): boolean {
  const only =
    links.length > 0 && comparable(links.map((link: Link) => link.text).join("")) === comparable(text)
  return only && /(ポリシー|プライバシー|規約|詳細|こちら|サイト|オプトアウト|policy|privacy)/iu.test(text)
}

function inner(text: string): string {
  return asShown(text.slice(1, -1))
}
