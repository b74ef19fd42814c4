import { namesAProduct } from "../names/names-a-product.ts"
import { isNameAlike, nameRole } from "../names/names-in-item.ts"
import { asShown, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { readSentence } from "../sentences/read-sentence.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import type { ItemPart } from "./item-part.ts"

/** …のため、閲覧情報を送信（任意機能）: a sentence whose verb is left as a noun. */
export const endsInNoun =
  /(?<=[をが](?:自動的に|外部に|外部へ)?|(?:ため|目的)[にで])(送信|提供|共有|送付|転送|収集|取得)(?:[（(][^（()）]{1,20}[）)])?。?$/u

const behindName =
  /^([^：:（(。—―]{2,40}?)(?:[（(]([^（()）]{2,60})[）)])?\s*(?:[：:]|\s[-–—―]+\s|[—―]+)\s*(.{4,1000})$/u

/**
 * Items of an announced list that name someone, known or not, and go on in sentences: "X（Y社）：質問の内容を送信します。",
 * "X — 地図の表示のために、検索語を送信します。", "X：下書きの生成のため。入力内容を保存します。"
 */
export const sentencesBehindName = rememberPerPage(partsIn)

function partsIn(text: string, reading: Reading): readonly ItemPart[] {
  const [, name = "", within = "", said = ""] = behindName.exec(text) ?? []
  const named = namedPart(asShown(name), asShown(within), reading)
  if (named === undefined) return []
  const parts = splitSentences(said.replace(endsInNoun, "$1します。")).map((each) => saidIn(each, reading))
  if (parts.some((part) => part === undefined)) return []
  const told = parts.flatMap((part) => part ?? [])
  const own = told.filter(({ role }) => role !== "party")
  const receiver = named.role === "service" ? told.filter(({ role }) => role === "party").slice(0, 1) : []
  return own.length === 0 ? [] : [...receiver, named, ...own]
}

/** Both names stay one text where the bracket names someone too; which is the company's is read from both. */
function namedPart(name: string, within: string, reading: Reading): ItemPart | undefined {
  const known = nameRole(name, reading.names)
  const maker = within.replace(/^(提供元|提供者|提供会社|運営会社|送信先)[：:]/u, "")
  const isMade = maker !== "" && nameRole(maker, reading.names) !== undefined
  const isNamed =
    known !== undefined || (isMade ? !reading.names.isFunction(name) : isNameAlike(name, reading))
  if (name === "" || !isNamed) return undefined
  if (isMade) return { role: "party", text: `${name}（${maker}）` }
  return { role: known ?? (namesAProduct(name) ? "service" : "party"), text: name }
}

/** What one sentence about the one named tells; undefined where it says that nothing is sent today. */
function saidIn(sentence: string, reading: Reading): readonly ItemPart[] | undefined {
  const part = (role: ItemPart["role"]) => (text: string) => ({ role, text })
  const [, usedAs] =
    /^(?:[^は。]{0,40}は、?)?([^、。]{2,40})として(?:利用|使用|採用|導入)し/u.exec(sentence) ?? []
  if (usedAs !== undefined) return [part("purpose")(usedAs)]
  const told = readSentence(toOne(sentence), reading)
  if (told.some(({ status }) => status === "planned" || status === "not-a-send")) return undefined
  return told.flatMap(({ parties, information, purposes }) => [
    ...parties.flatMap(({ operator }) => (operator === undefined ? [] : [operator])).map(part("party")),
    ...[...information, ...keptThere(sentence, information, reading)].map(part("information")),
    ...Object.values(purposes).flat().map(part("purpose")),
  ])
}

const kept =
  /^(?:[^。]{0,60}ために?、)?([^をは。、]{2,60})を[^を。]{0,20}(?:保存|保管|処理|使用|利用|解析)し/u
/** 支払いの情報は同社によって処理されます */
const keptBy =
  /^(?:[^。]{0,60}ために?、)?([^をは。、]{2,60})[はが][^を。、]{0,24}(?:によって|により|で|に|が)[^を。、]{0,12}(?:保存|保管|処理|解析)され/u

/** 入力内容を保存します, 質問の文章を回答の生成に使用します: whoever keeps or uses it has it. */
function keptThere(sentence: string, told: readonly string[], reading: Reading): readonly string[] {
  const [, thing = ""] = kept.exec(sentence) ?? keptBy.exec(sentence) ?? []
  return told.length === 0 && isThingSent(thing)
    ? readSentence(`同社へ、${thing}を送信します。`, reading).flatMap(({ information }) => information)
    : []
}

/** 閲覧情報を送信します goes to the one named before. */
function toOne(said: string): string {
  return /^[^。]*[をが][^、。]{0,10}(送信|転送|送付)/u.test(said) ? `同社へ、${said}` : said
}
