import type { PurposeWords } from "../entries/read-entry.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { asShown, isEmpty } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "../records/find-records.ts"
import { isAnnouncement } from "../sentences/statements.ts"
import { isLinkOnly } from "./link-only.ts"

/** The words a record gives for the purposes, by whose they are. */
export function purposesOf(record: NoticeRecord, reading: Reading): PurposeWords {
  const of = (role: LabelRole) =>
    record.fields
      .filter((field) => field.role === role)
      .flatMap(({ lines }) =>
        (lines.length === 1
          ? lines
          : withoutAsides(lines).filter((line) => !isPointer(line, reading))
        ).filter((line) => !isLinkOnly(line, reading)),
      )
      .map((line) => withoutRemark(statedIn(asShown(line.text))))
      .filter((text) => !isEmpty(text))
  const both = of("purpose-both")
  const sides = of("purpose").map((text) => sidesOf(text, reading))
  return {
    own: [...of("purpose-own"), ...both, ...sides.flatMap(({ own }) => own)],
    destination: [...of("purpose-destination"), ...both, ...sides.flatMap(({ destination }) => destination)],
    unassigned: sides.flatMap(({ unassigned }) => unassigned),
  }
}

/** The lines that give a link and nothing else where the destination's purpose should stand. */
export function linkedPurposes(record: NoticeRecord, reading: Reading): readonly Line[] {
  const lines = linesInRole(record, "purpose-destination")
  return lines.every((line) => isLinkOnly(line, reading)) ? lines : []
}

/** Lines below a purpose that deny something, say how to stop it, or are a remark (※…です。) go with none. */
function withoutAsides(lines: readonly Line[]): readonly Line[] {
  const told = lines.filter(({ text }) => !isAside(text))
  return told.length === 0 ? lines : told
}

function isAside(text: string): boolean {
  const isRemark = /^[※＊*].*(ます|です|ません)。$/u.test(text) && !/(目的|ため|使|利用)/u.test(text)
  return isRemark || !sentencesOf(text).some(states)
}

/** Without the sentences around it that deny something, announce or point elsewhere (集計。氏名等は含まれません。). */
function statedIn(text: string): string {
  const told = withoutKeeping(withoutTiming(sentencesOf(text).filter(states)))
  return told.length === 0 ? text : asShown(told.join(""))
}

/** ログインするとき。本人確認。: when it is sent is none of what for, where words for that stand beside it. */
function withoutTiming(sentences: readonly string[]): readonly string[] {
  const rest = sentences.filter((sentence) => !timing.test(sentence))
  const isTold = rest.length > 0 && rest.every((sentence) => !/(ます|です|ません)。?$/u.test(sentence.trim()))
  return isTold ? rest : sentences
}

/** 商品の検索。検索語は履歴に残ります。: behind words for what for, what becomes of the data is a remark. */
function withoutKeeping(sentences: readonly string[]): readonly string[] {
  const [first, ...more] = sentences
  if (first === undefined || /(ます|です|ました)。?$/u.test(first)) return sentences
  return [first, ...more.filter((sentence) => !isKeeping.test(sentence))]
}

const isKeeping =
  /(保存|保管|保持|削除|破棄|消去|消え|消し|残し|残り|送信|渡し)(?![^。]*(目的|ため(に|にも|で)?[^。]{0,6}(利用|使用|使い)))[^。]{0,12}ます。?$/u

const timing = /(とき|時|際|場合|ときのみ|場合のみ|ページで|でも|たび|都度)に?。$/u

/** Brackets at the end that say when it is so (LINE連携をした場合のみ), and nothing of what it is for. */
const remark = /\s*[（(][^（()）]*(場合|のみ|直接送信|ません|ます)[^（()）]*[）)]。?$/u

function withoutRemark(text: string): string {
  const rest = text.replace(remark, "")
  return rest === "" ? text : rest
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=。)(?![）)」])/u)
}

/** When it is sent, what may happen, how to stop it. */
const aside =
  /場合に(のみ|限り|だけ)[^。]*(ます|です)。?$|(表示|送信|保存)される(場合|こと)があります。?$|に送信されます。?$|(とき|時|際|場合|たび|都度|ときのみ)(に|も|のみ|だけ|には)?[^。]{0,12}送(信さ|ら|り)[^。]{0,4}ます。?$|(オプトアウト|無効|停止|拒否|止め|ブロック|オフ)[^。]*(ください|下さい|できます|可能です)。?$|^以上。?$/u

function states(sentence: string): boolean {
  if (aside.test(sentence.trim())) return false
  if (isAnnouncement(sentence) || /(ません|ありません|おりません|ない)。?$/u.test(sentence.trim()))
    return false
  const isPointing =
    /(ご参照|ご確認|ご覧|お読み)(くだ|下|いただ)|(詳細|詳しく)[^。]{0,24}(こちら|参照)/u.test(sentence)
  return !isPointing || /目的/u.test(sentence)
}

const ofOwn =
  /^(当[^、。：:／/]{1,6}?|弊社|自社|本(サイト|サービス|アプリ)|運営者)(側)?(における|において|での|では|で|の|は|：|:|／)/u
const ofDestination =
  /^(送信先|提供元|提供者|提供事業者|外部事業者|送信先事業者|同社|各社|先方|受け取る側)(側)?(における|において|での|では|で|の|は|：|:|／)/u

/** Links to terms or companies and lines that lead to a list or another page, beside the purposes, are none of them. */
function isPointer({ text, links }: Line, { names }: Reading): boolean {
  if (isAnnouncement(sentencesOf(text)[0] ?? "")) return true
  if (/(ご覧|ご確認|ご参照|参照)/u.test(text) && /(ポリシー|規約)/u.test(text) && !/目的/u.test(text))
    return true
  if (links.length === 0) return false
  return (
    /(ポリシー|規約|オプトアウト|https?:|privacy|policy|こちら|方針)/iu.test(text) || names.isCompany(text)
  )
}

/** アクセス解析。送信先における利用目的は…: sentences that say whose the purpose is; Google では… names the destination. */
function sidesOf(text: string, { names }: Reading): PurposeWords {
  const sentences = sentencesOf(text)
  const isTheirs = (each: string) =>
    ofDestination.test(each) ||
    names.isCompany(/^(?:また、)?(.{2,30}?)(?:社)?(?:において|における|では|側で|は)/u.exec(each)?.[1] ?? "")
  if (!sentences.some(isTheirs)) return { own: [], destination: [], unassigned: [text] }
  const value = (each: string) =>
    asShown(each.replace(/^(?:[^：:。]{2,16}[：:]|[^、。]{2,16}(?:において|で|側)は、)/u, ""))
  return {
    own: sentences.filter((each) => ofOwn.test(each)).map(value),
    destination: sentences.filter(isTheirs).map(value),
    unassigned: sentences.filter((each) => !ofOwn.test(each) && !isTheirs(each)),
  }
}
