import { type DomElement, innerText, parentElement } from "../layout/dom.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { asShown } from "../plain-text.ts"
import { rememberPerPage } from "../remember.ts"
import { bareLabel, isCore, type LabelReader } from "./label.ts"
import type { LabelRole } from "./label-role.ts"

/** A line that says what the rest of it, or what follows it, is. */
export interface Label {
  readonly role: LabelRole
  readonly title: Line
  readonly text: string
  readonly value: string
}

/** Reads "label", "label：value", "【label】value" and an emphasised or separate label with the value after it. */
export const readLabel = rememberPerPage(readAnew)

function readAnew(line: Line, roleOf: LabelReader): Label | undefined {
  if (line.lead !== undefined && !holdsValue(line.lead)) {
    const role = roleOf(line.lead)
    const rest = asShown(line.text.slice(line.text.indexOf(line.lead) + line.lead.length))
    if (role !== undefined) return { role, title: line, text: line.lead, value: withoutColon(rest) }
  }
  const split = splitAtSign(line.text, roleOf)
  const [, text = "", value = ""] = split ?? []
  const role = split === undefined ? undefined : (roleOf(text) ?? offering(text, value))
  if (role === undefined) return bareLine(line, roleOf)
  return isKindOfReceiver(role, value) ? undefined : { role, title: line, text, value: withoutColon(value) }
}

const signs: readonly RegExp[] = [
  /^([^：:]{1,40})[：:](.*)$/u,
  /^(?:[【[<〈《「＜［〔『≪])([^】\]>〉》」＞］〕』≫]{1,40})[】\]>〉》」＞］〕』≫](.*)$/u,
  /^([^\s：:｜|]{1,24})\s*[｜|]\s*(.+)$/u,
  /^(\S{1,24})\s+[-–—―]\s+(.+)$/u,
  /^([^…‥→⇒＝=]{2,24}?)\s?(?:[…‥]{1,4}|[→⇒＝=])\s?([^…‥→⇒＝=].*)$/u,
]

/** Cut at the first sign that has a label before it. */
function splitAtSign(text: string, roleOf: LabelReader): RegExpExecArray | undefined {
  for (const sign of signs) {
    const split = sign.exec(text)
    const [, label = "", value = ""] = split ?? []
    if (split !== null && (roleOf(label) ?? offering(label, value)) !== undefined) return split
  }
  return withoutSign(text, roleOf)
}

/** 提供：X株式会社 */
function offering(text: string, value: string): LabelRole | undefined {
  return /^(提供|運営|開発|配信)$/u.test(bareLabel(text)) && hasCompanyForm(value) ? "destination" : undefined
}

/** 決済代行会社：決済処理のため names no one: it says what a kind of receiver is used for. */
function isKindOfReceiver(role: LabelRole, value: string): boolean {
  return role === "destination" && /[^、。]{3}(ため|目的)(に利用)?。?$/u.test(value)
}

/** A leading element may hold the whole line, 送信先：Google LLC, behind a bullet drawn as text. */
function holdsValue(lead: string): boolean {
  return /[：:]\s*\S/u.test(lead)
}

/** "送信先 Google LLC", "(1)情報収集モジュールの名称Google Analytics": a label and its value with no sign between. */
function withoutSign(text: string, roleOf: LabelReader): RegExpExecArray | undefined {
  const splits = [
    /^((?:[(（]?[ァ-ンa-zａ-ｚ一二三四五六七八九十][)）.．、]?\s)?\S{2,20})\s(.+)$/u.exec(text),
    /^((?:[a-zａ-ｚア-ン\dａ-ｚ０-９]{1,2}[.．、)）]\s?)?(?:\p{Script=Han}\s){1,4}\p{Script=Han})[\s：:]+(\S.*)$/u.exec(
      text,
    ),
    /^([(（]?\d{1,2}[)）.．]\s?[^A-Za-z\s]{5,30})([A-Z].*)$/u.exec(text),
  ]
  return splits
    .filter((split) => split !== null)
    .find(([, label = "", value = ""]) => {
      const isPair = isCore(roleOf(label) ?? offering(label, value)) && !isCore(roleOf(value))
      return isPair && !/[。、]|(?<!運営|提供|開発|販売|配信|送信先|管理)会社$|法人$/u.test(label)
    })
}

/** A line of its own may be a label when nothing says that it is one thing among others in a list. */
function bareLine(line: Line, roleOf: LabelReader): Label | undefined {
  if (line.inItem && !line.emphasised && isWholeItem(line)) return undefined
  const role = bareLabel(line.text).length > 24 ? undefined : roleOf(line.text)
  if (role === undefined || (role === "policy" && line.links.length > 0)) return undefined
  return { role, title: line, text: line.text, value: "" }
}

/** Whether the line is all that its list item says. */
function isWholeItem({ block, text }: Line): boolean {
  let item: DomElement | null = block
  while (item !== null && item.name !== "li") item = parentElement(item)
  return item === null || asShown(innerText(item, text.length * 2 + 40)) === text
}

function withoutColon(text: string): string {
  return asShown(text.replace(/^[\s：:／/｜|]+/u, ""))
}
