import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import type { Line } from "./outline.ts"
import { act } from "./phrase-patterns.ts"
import { asShown } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

const kind =
  /(サービス|ツール|基盤|機能|データベース|ホスティング|ストレージ|メール|対策|回答|提案|推定|変換|抽出|認識|読み取り|共有|同期|補助|支援)$/u
/** 通知の送信を有効にした場合, 翻訳の実行時 */
const condition =
  /(を|の)?(有効に|ご?利用|使用|選択|オンに)?(する|した|される)?(場合|際|とき|時)(のみ|だけ)?$/u
/** AIによる文章の提案, 写真の加工: a phrase of what is done, though Latin letters stand in it. */
const phrase = /(による|を|の)[\p{Script=Han}\p{Script=Katakana}]{2,}$/u
const parties = new Set<Field["role"]>(["destination", "party"])

/**
 * X社（決済・契約管理）, Y社（Sentry・不具合検知）: what the bracket behind a name says it does is what for, where an entry says that
 * nowhere else; a product's name in the same bracket stays with the company.
 */
export function withFunctionBesideName(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields } = record
  if (fields.some(({ role, lines }) => role.startsWith("purpose") && lines.length > 0)) return record
  const named = fields.filter(({ role, lines }) => parties.has(role) && lines.length > 0)
  const [field] = named
  const [line] = field?.lines ?? []
  if (field === undefined || line === undefined || named.length > 1 || field.lines.length > 1) return record
  const parted = partsOf(line.text, reading)
  if (parted === undefined) return record
  const purpose: readonly Line[] = parted.does.map((text) => ({ ...line, text, links: [] }))
  return {
    ...record,
    fields: [
      ...fields.map((each) => (each === field ? { ...each, lines: [{ ...line, text: parted.name }] } : each)),
      fieldOf("purpose", purpose),
    ],
  }
}

function partsOf(
  text: string,
  reading: Reading,
): { readonly name: string; readonly does: readonly string[] } | undefined {
  const [, outer = "", within = ""] = /^([^（(]{2,60})[（(]([^（()）]{2,40})[）)]$/u.exec(asShown(text)) ?? []
  if (outer === "") return undefined
  const done = asShown(within.replace(condition, ""))
  if (saysWhatFor(done, reading)) return { name: asShown(outer), does: [done] }
  const [first = "", ...rest] = within.split("・")
  const does = rest.join("・")
  const isNamed = reading.names.isService(first) && !reading.names.isFunction(first)
  return isNamed && saysWhatFor(does, reading)
    ? { name: `${asShown(outer)}（${first}）`, does: [does] }
    : undefined
}

/** Words for what is done, in Japanese letters; no name of anything. */
export function saysWhatFor(text: string, { names }: Reading): boolean {
  const parts = text.split(/[・、／/]/u)
  if (text === "" || names.isCompany(text) || names.isService(text)) return false
  return parts.every(
    (part) =>
      names.isFunction(part) ||
      phrase.test(part) ||
      (!/[A-Za-z]/u.test(part) && (act.test(part) || kind.test(part))),
  )
}
