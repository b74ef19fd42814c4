import { splitOutsideBrackets } from "../plain-text.ts"
import { act, atTime, consented, occasion, ownTopic, place, taker, throughCookie } from "./phrase-patterns.ts"
import { isNothingSent, isThingInList } from "./sent-things.ts"

const sent = "送信|転送|送付|送り|送ら|送っ|渡し|渡さ"
const handled = `${sent}|提供|共有|受信|受領|受け取|収集|取得|処理|保存|保管|管理|取り?扱|扱い|扱わ|預`
/** X社のサーバーへ直接: between the things and the verb; an act between them has things of its own. */
const between = "(?!(?:(?!(?:送|転送|保存))[^、])*(?:ため|目的で|して|する|した))[^をがは、]{0,40}?"
const purpose = "、?(?:[^、]{2,60}(?:ため|目的)(?:に|で)?、?)?"
const rest = "(?![^、。]*(?:ない|ませ|せず))[^、。をがは]{0,24}$"
const active = (verbs: string) => new RegExp(`^(?<head>.+)を${between}(?:${verbs})${rest}`, "u")
const passive = (verbs: string) =>
  new RegExp(`^(?<head>[^を]+)[がは]${purpose}${between}(?:${verbs})[^、。をがは]{0,4}れ${rest}`, "u")
/** 検索語はX社へ送信します: what a sentence is about, unless it is about who sends. */
const topic = (verbs: string) =>
  new RegExp(
    `^(?!${ownTopic.source.slice(1)})(?<head>[^を]+)は${purpose}[^をがは、]{0,60}(?:へ|に)(?:${verbs})${rest}`,
    "u",
  )
const patterns = {
  sent: [active(sent), passive(sent), topic(sent)],
  handled: [active(handled), passive(handled), topic(sent)],
}

/** 送信される場合があります, 送信することがございます */
const mayBe = /(?<=[るた])(?:場合|こと|可能性)が(?:あり|ござい)ます$/u
/** 音声を文字にするため、録音は: what is done there is not sent. */
const purposeAhead = /^[^、]{2,60}(?:ため(?:に)?|目的で)、/u

/** …が、Xを通じてY社に送信されます: what it goes through is not what goes. */
const through = /(?<=[がは]、?)[^、。をがはに]{1,30}を(?:通じて|介して|経由して)、?/u

/** 登録するため, 有効にした場合, X社へ, 当社は: what stands before the things, and is none of them. */
const isClause =
  /(ため|ために|目的で|目的として|(?:際|(?<!日)時)に?は?|とき|ときに|ときは|場合|場合に|場合は|場合だけ|場合のみ|だけ|[時際]のみ|限り|では|には|とは|へは|[はもへに]|により|によって|として|(?:[をがにではも]|から)[^をがにではも]*[しいりきちびみえけせてねめべげじれっ]|[しいきりっ]て|ので|から|まで|より|[るすうくぐつむぶぬたい]と)$/u

/** マウスの動き, お問い合わせ, 申し込み: things whose names end as a verb in the middle of a sentence does. */
const isThing =
  /(動き|合わせ|合せ|知らせ|気に入り|込み|積も?り|やり(?:とり|取り)|支払い|つながり|好み|悩み|並び)$/u

/** 入力を補うため登録済みの番号 */
const purposeBefore = /^.*(?:ため(?:に|で)?|目的(?:に|で))(?=.)/u

/** X社のサーバーへは, 下表の事業者に, 検索機能では */
const before =
  /^.*(?:[\ue000-\uefff](?:社|側)?(?:の[^をがはへに]{1,12})?|(?:事業者|会社|企業|送信先|第三者|提供者|サービス)(?:等|など)?)(?:に対し(?:て)?|へ|に)は?|^[^をが]{1,30}では(?=.)/u

/**
 * The things that a whole sentence (NFKC, names as marks) says are sent: 写真と、入力された料理名をX社へ送信します. `handled`: so
 * too what someone receives, keeps or processes, where the sentence is about who receives. Empty where it denies.
 */
export function objectsOfSend(sentence: string, verbs: keyof typeof patterns): readonly string[] {
  const plain = sentence
    .replace(/[。:]$/u, "")
    .replace(/\([^()]{1,30}\)$/u, "")
    .replace(verbs === "sent" ? mayBe : "", "")
    .replace(purposeAhead, "")
    .replace(through, "")
  if (/(ません|ない|ず|たい|ください)$/u.test(plain)) return []
  const head = patterns[verbs]
    .map((pattern) => pattern.exec(plain)?.groups?.head)
    .find((each) => each !== undefined)
  return head === undefined ? [] : thingsAtEnd(head)
}

function thingsAtEnd(head: string): readonly string[] {
  const things: string[] = []
  for (const piece of splitOutsideBrackets(head, "、").toReversed()) {
    const end = piece.replace(/(?<=[^るすうくぐつむぶぬたい])と$/u, "")
    if (things.length > 0 && isClause.test(end) && !isThing.test(end)) break
    const thing = whatIsSent(piece.replace(before, "").replace(purposeBefore, "").replace(consented, ""))
    things.unshift(thing.replace(/(?:と|や|および|及び|または|又は)$/u, ""))
    if (before.test(piece)) break
  }
  const fitting = things.filter((thing) => thing.length > 1 && thing.length <= 80)
  return fitting.filter((thing) => !isNothingSent(thing) || (fitting.length > 2 && isThingInList(thing)))
}

/** 会場のページを開いた方の before what is sent then. */
export const visitor = /^[^、]{2,30}[たるう]方の\s*(?=.)/u

/** クリックした位置のみ */
const only = /(のみ|だけ)$/u

/** 地図の表示:現在地を — what is done, before what is sent for it. */
function withoutFunction(item: string): string {
  const [whole = "", done = ""] = /^([^、。:をがは]{2,24}):(?=.)/u.exec(item) ?? []
  return act.test(done) ? item.slice(whole.length) : item
}

/** Without when, where, by whom and whose it is sent. */
export function whatIsSent(item: string): string {
  const thing = [occasion, atTime, place, taker, visitor, only].reduce(
    (rest, said) => rest.replace(said, ""),
    withoutFunction(item),
  )
  return thing.replace(throughCookie, "$1、")
}
