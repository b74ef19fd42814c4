import type { Block, Line, Section } from "../layout/outline.ts"
import { hasCompanyForm, isPhrase } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { nameRole } from "../names/names-in-item.ts"
import { readName } from "../names/party.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

/** One of a list of names: who it is, and the heading over its part of the list. */
export interface ListedName {
  readonly line: Line
  readonly operator?: string
  readonly service?: string
  readonly group?: Line
}

/** Longer than any list whose names other chapters take up again. */
const most = 60

/** The services or companies that a chapter lists by name, one an item; empty where it lists anything else. */
export function listedServices(chapter: Section, reading: Reading): readonly ListedName[] {
  const items = itemsIn(chapter, undefined)
  if (items.length < 2 || items.length > most) return []
  const each = items.flatMap((item) => listedIn(item, reading))
  const both = each.filter(({ operator, service }) => operator !== undefined && service !== undefined)
  const listed = both.length * 2 > items.length ? each.map(parted) : each
  const known = listed.filter(({ line }) => isKnown(line, reading))
  return listed.length === items.length && known.length * 2 >= items.length ? listed : []
}

interface Item {
  readonly line: Line
  readonly group: Line | undefined
}

function itemsIn({ children, source, title }: Section, group: Line | undefined): readonly Item[] {
  const [first] = children
  if (source === "item" && title === undefined && first?.kind === "line") return [{ line: first, group }]
  return children.flatMap((child: Block): readonly Item[] => {
    if (child.kind === "line") return bullet.test(child.text) ? [{ line: child, group }] : []
    if (child.role !== undefined && child.source !== "heading") return []
    return itemsIn(child, child.source === "heading" ? child.title : group)
  })
}

const bullet = /^[・●○■◆]\s*/u
/** Google LLC … Google Analytics 4 */
const apart = /^(.{2,50}?)\s*(?:…+|‥+|\.{3}|[：:]|→|\s[-–—―]\s|[—―]+)\s*(.{2,50})$/u
/** PostHog（試験導入中） */
const remark = /[（(][^（()）]*(?:中|予定|のみ|から|限定)[）)]$/u

/** jsDelivr（Prospect One） beside others that name a service and its company so. */
function parted(one: ListedName): ListedName {
  const [, service, operator] =
    /^([^（(]{2,40}?)\s*[（(]([^（()）]{2,40})[）)]$/u.exec(one.service ?? "") ?? []
  if (one.operator !== undefined || service === undefined || operator === undefined) return one
  return { ...one, service, operator }
}

function listedIn({ line, group }: Item, { names }: Reading): readonly ListedName[] {
  const text = asShown(nameText(line).replace(bullet, "").replace(remark, ""))
  const [, one = "", two = ""] = apart.exec(text) ?? []
  const of = group === undefined ? { line } : { line, group }
  if (hasCompanyForm(one) !== hasCompanyForm(two))
    return [
      hasCompanyForm(one) ? { ...of, operator: one, service: two } : { ...of, operator: two, service: one },
    ]
  if (text === "" || text.length > 60 || isPhrase(text)) return []
  const { operator, service } = readName(text, names)
  if (service !== undefined && operator !== undefined && names.isCompany(operator))
    return [{ ...of, operator, service }]
  return [
    names.isCompany(text) && !names.isService(text) ? { ...of, operator: text } : { ...of, service: text },
  ]
}

function isKnown(line: Line, { names }: Reading): boolean {
  const text = nameText(line)
  return hasCompanyForm(text) || nameRole(text, names) !== undefined
}
