import { asShown } from "../plain-text.ts"
import { isCore, type LabelReader } from "./label.ts"
import type { LabelRole } from "./label-role.ts"

/** A label where the line or a part of it begins, numbered or not, and what is between it and its value. */
const place =
  /(?<=^|[\s／/｜|;；、，,。（(])(?:[(（]?[ァ-ンa-zａ-ｚ一二三四五六七八九十\dⅰ-ⅹ①-⑳]{1,2}[)）.．、]?\s?)?(?<label>[^\s：:／/｜|;；、，,。（）()はァ-ン一二三四五六七八九十]?[^\s：:／/｜|;；、，,。（）()は]{1,19})(?<sign>[：:]\s?|\s|は、?)/gu

const longestName = 60

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

interface Told {
  readonly role: LabelRole
  readonly label: string
  readonly from: number
  readonly value: number
}

/**
 * X（送信先 Y ／ 送信する情報 Z ／ 利用目的 W）, X ア 送信先 Y イ 送信する情報 Z and 送信先はY、送信する情報はZです: the name before, if
 * any, and each label with its value. Undefined unless whom and what, or what and what for, are both told once.
 */
export function spokenLabels(text: string, roleOf: LabelReader): readonly string[] | undefined {
  const told = labelsIn(text, roleOf)
  const roles = new Set(told.map(({ role }) => role))
  const isWhole = roles.has("information") && roles.size > 1
  const before = asShown(text.slice(0, told[0]?.from ?? 0).replace(/[\s：:（(、,]+$/u, ""))
  if (!isWhole || roles.size < told.length || before.length > longestName || /[。：:]/u.test(before))
    return undefined
  const values = told.map(({ value }, at) => bare(text.slice(value, told[at + 1]?.from)))
  if (values.some(isSentence)) return undefined
  const labelled = told.map(({ label }, at) => `${label}：${values[at]}`)
  return before === "" ? labelled : [before, ...labelled]
}

function labelsIn(text: string, roleOf: LabelReader): readonly Told[] {
  return [...text.matchAll(place)].flatMap((found): readonly Told[] => {
    const label = found.groups?.label ?? ""
    const role = roleOf(label)
    if (!isCore(role) || !japanese.test(label)) return []
    return [{ role, label, from: found.index, value: found.index + found[0].length }]
  })
}

/** 次のとおりです, …に利用します: what goes on after a label is then said in sentences, which others read. */
function isSentence(value: string): boolean {
  return value === "" || /。|(ます|ません|以下|次|下記)(の?とおり|の?通り)?$/u.test(value)
}

/** A value without the signs that part it from the next label and the verb that ends the sentence. */
function bare(value: string): string {
  const words = value
    .replace(/[\s／/｜|;；、，,。]+$/u, "")
    .replace(/(のみ|だけ)?(です|となります|になります|である|であり)$/u, "")
  return asShown(/[（(]/u.test(words) ? words : words.replace(/[）)]$/u, ""))
}
