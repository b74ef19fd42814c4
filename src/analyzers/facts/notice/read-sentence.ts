import { type Apart, asidesIn } from "./asides.ts"
import { findTerms } from "./find-terms.ts"
import { withFunction } from "./function-of-name.ts"
import { joinNames } from "./join-names.ts"
import { isCore } from "./label.ts"
import { partsOfList } from "./list-parts.ts"
import { type NameMention, nameMentions } from "./name-mentions.ts"
import { isNegated } from "./negation.ts"
import { allComparable, comparable, splitOutsideBrackets, splitSentences, squeeze } from "./plain-text.ts"
import type { PurposeWords, ReadEntry } from "./read-entry.ts"
import { namesPurpose } from "./read-purposes.ts"
import type { Reading } from "./reading.ts"
import { isThingSent } from "./sent-things.ts"

/** What a sentence says of the parties it names together; `parties` is empty where it goes on about those before. */
export interface Told {
  readonly parties: readonly NameMention[]
  readonly information: readonly string[]
  readonly purposes: PurposeWords
  readonly status: ReadEntry["status"]
}

type Side = keyof PurposeWords

interface Telling {
  parties: NameMention[]
  information: string[]
  purposes: Record<Side, string[]>
  addressed: boolean
}

/** Names stand in the text as one character each while its phrases are read. */
const firstMark = 0xe000
const mark = /[\ue000-\uefff]/gu

const ownTopic =
  /^(当社|弊社|自社|当会|当行|当店|当院|当方|当協会|当法人|当団体|当サイト|本サイト|当ウェブサイト|本ウェブサイト|当サービス|本サービス|本アプリ|当アプリ|当ブログ|当メディア|運営者|私たち)(において|で|側で)?(は|が|も)?/u
/** 当社は, 本サービスでは; 本サービスの視聴状況 goes on as one thing. */
const topicAlone = new RegExp(`${ownTopic.source}(?<=は|が|も|で|おいて)|${ownTopic.source}$`, "u")
const otherTopic =
  /^(同社|同サービス|各社|各事業者|送信先(事業者|の事業者)?|提供元|提供者|提供事業者|当該事業者|外部事業者|同事業者|先方)(において|で|側で)?(は|が|も)/u
/** このツールは Cookie を利用して… goes on about the one named before. */
const sameTopic =
  /^(この|本|これらの|当該)(ツール|サービス|機能|計測|タグ|プログラム|SDK)(において|で)?(は|が)/u
const conjunction =
  /^(また|さらに|なお|このほか|そのほか|その他|加えて|一方|ただし|まず|次に|例えば|現在|この際|その際|この場合|その場合|今後|これにより|これに伴い|主に|それぞれ|もって)(、|は、|$)?/u
const verbs =
  "送信|送ら|送付|取得|収集|集め|提供|蓄積|利用|使用|使っ|使い|使う|用い|保存|共有|連携|転送|受け取|受領|記録|集計|含み|含ま|渡|いいます|いう|指します"
const verb = new RegExp(verbs, "u")
const deniedLater = /(ません|ない|れず|せず)(よう|ため|ので|が|。|$)/u
const endsInPurpose =
  /(のため|ため|目的|べく)(に|で|として|とし|から)?(は|も)?$|が目的(です|だ|である)$|(る|の)ための(もの|ツール|サービス|機能|仕組み)(です|である)$/u
/** サイトの利用状況を把握し, where a purpose may go on */
const isClause = /を[^をがは]{0,12}(し|い|り|て|み|め|え|げ|べ|れ|け|せ|ち|び|き)$/u
/** What is done with data leads to no purpose. */
const ofData = new RegExp(`を[^を]{0,8}(${verbs}|設置|導入|読み込|組み込)`, "u")
/** 以下の広告配信サービス会社に says to whom. */
const addressee = /^(以下|下記|次|上記|これら)の|(事業者|会社|企業|送信先|第三者)$/u
/** Something that is sent: up to its particle and the verb, or to the end of the phrase. */
const object = new RegExp(
  `^(.+?)(?:などの情報|等の情報|(?<=等|など)の技術|など|等)?(?:(?:を|が|も|は)(?:$|[^を、]{0,12}?(?:${verbs}).*$)|(?:です|である|だ|であり|となります|になります)$)`,
  "u",
)
/** 解析対象データはX社のサーバーへ送信されます: what is sent to someone, whatever it is called. */
const sentTo =
  /^([^\ue000-\uefff]{2,30}(?:データ|情報|内容|画像|音声))[はをが][\ue000-\uefff][^、]{0,12}(?:に|へ)[^、をが]{0,8}(?:送信|送ら|転送|渡さ)/u

/** The same where the sentence goes on to say that it is sent. */
const sentOn = /^([^\ue000-\uefff]{2,60})[はをが][\ue000-\uefff][^、をが]{0,24}(?:に|へ)/u

/** X のサーバーに…が送られます, 同社へ送信, X は…を受け取ります: whatever is told of there is sent. */
const sendsToSomeone =
  /([\ue000-\uefff]|同社|各社|送信先|事業者|提供元)[^、。をがは]{0,20}(に|へ)(対し|対して)?[^。]{0,80}(送信|送ら|送付|転送|伝送|渡さ)|[\ue000-\uefff][^。]*(を|が)(自動的に|直接|外部に)?(送信|転送)(し|され)|[\ue000-\uefff](社|側)?(は|が|では)、?[^。]*(受け取|受信|収集|取得|記録)/u

/** Who sends is not what is sent. */
const sender = /^(お客様|お客さま|利用者|ユーザー|ご利用者?|訪問者)?の?(ブラウザ|ブラウザー|端末|デバイス)$/u

/** Longer than any phrase that says what is done. */
const longestPhrase = 120

/** Longer than any sentence people write; what is longer is read piece by piece. */
const longest = 3000

/** Reads a sentence phrase by phrase: to whom, what, and what for. */
export function readSentence(sentence: string, reading: Reading): readonly Told[] {
  const text = sentence.normalize("NFKC").replace(numbering, "")
  return piecesOf(text).flatMap((piece) => readPiece(piece, reading))
}

/** 2. and (1) before a paragraph's first words. */
const numbering = /^(?:\d{1,2}[.)、]|\(\d{1,2}\)|[・●○■◆※])\s*/u

/** The sentences of a text, of one without end its pieces. */
export function sentencesIn(text: string): readonly string[] {
  return splitSentences(text).flatMap(piecesOf)
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const comma = text.lastIndexOf("、", from + longest)
    const to = text.length - from <= longest ? text.length : comma > from ? comma + 1 : from + longest
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

function readPiece(whole: string, reading: Reading): readonly Told[] {
  const { text, asides, closing } = asidesIn(whole.replace(deniedInBrackets, ""), reading)
  const mentions = joinNames(text, nameMentions(text, reading)).map((one) => withFunction(text, one, reading))
  const marked = withMarks(text, mentions)
  const reader = new SentenceReader(marked, mentions, reading)
  for (const phrase of phrasesOf(marked)) reader.read(phrase)
  const status = statusIn(text, reading)
  const about = mentions.some(({ isSelf }) => isSelf !== true) ? actBefore.exec(text)?.[1] : undefined
  const told = reader.told().map((each) => {
    if (needsOnly.test(text.replace(limit, ""))) return { ...each, ...ofPurposes([]) }
    return tellsHowToStop.test(text) ? { ...each, information: [] } : withAct(each, about)
  })
  return [
    ...asides.map(({ parties, purposes }) => ({ parties, ...ofPurposes(purposes), status })),
    ...told.map((each, at) => ({
      ...each,
      status,
      ...(closing === undefined || at > 0 ? {} : withClosing(each, closing)),
    })),
  ]
}

/** （氏名、住所は含まれません） */
const deniedInBrackets = /\([^()]*(含まれ|含み|含ま)(ません|ない)[^()]*\)/gu

/** Cookieの受け取りを拒否することができます says nothing of what is sent. */
const tellsHowToStop = /(拒否|無効|停止|ブロック|削除)[^。]*(でき(る|ます)|可能|ください|下さい)/u

/** 同期するためにはアカウントが必要です, 広告の目的で使用しません: nothing is sent for that. */
const needsOnly = /(必要(です|があります|となります)|目的[でに][^。]*(ません|ない))。?$/u

/** 統計のみに利用し、それ以外の目的では利用しません denies nothing of what was said before. */
const limit = /、?(それ|これ|これら|上記)以外の目的.*$/u

/** アプリ本体の配信: before a sentence says what for, where the sentence does not. */
const actBefore = /^([^、。:をがは]{2,24}):/u

function withAct(told: Omit<Told, "status">, about: string | undefined): Omit<Told, "status"> {
  const { purposes } = told
  if (about === undefined || !act.test(about) || Object.values(purposes).flat().length > 0) return told
  return { ...told, purposes: { ...purposes, unassigned: [about] } }
}

function ofPurposes(unassigned: readonly string[]): Pick<Told, "information" | "purposes"> {
  return { information: [], purposes: { own: [], destination: [], unassigned } }
}

function withClosing(
  { purposes }: Pick<Told, "purposes">,
  closing: Apart["closing"] & {},
): Pick<Told, "parties" | "purposes"> {
  return {
    parties: closing.parties,
    purposes: { ...purposes, unassigned: [...purposes.unassigned, ...closing.purposes] },
  }
}

function withMarks(text: string, mentions: readonly NameMention[]): string {
  let [marked, at] = ["", 0]
  mentions.forEach(({ from, to }, index) => {
    if (from < at) return
    marked += text.slice(at, from) + String.fromCharCode(firstMark + index)
    at = to
  })
  return (marked + text.slice(at)).replace(spacesBeside, "")
}

/** The space that some put between Japanese and Latin words. */
const spacesBeside =
  /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]) (?=[\ue000-\uefff])|(?<=[\ue000-\uefff]) (?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu

const cut =
  /(?<=のために|[うくぐすつぬぶむる]ために|目的で|目的として|[のる]ため)(?!に|で|、|の)|(?<=を|も)(?=(?:以下|下記|次)の)|(?<=(?:以下|下記|次)の[^、をがは]{0,12}(?:事業者|会社|企業|サービス|第三者|送信先)(?:等|など)?(?:に対して|に対し|へ|に))|(?<=サービスへ)|(?<=(?:事業者|会社|企業|第三者|送信先|提供元|各社|同社)(?:等|など)?(?:に対して|に対し|へ|に(?!対し|より|よる|よって|おけ|おい|関|基)))|(?<=[\ue000-\uefff](?:社)?(?:(?:の|が(?:管理|運営|提供)する)[^、をがはにへで]{0,16}?)?(?:等|など)?(?:に対して|に対し|宛てに|へ|に(?!対し|より|よる|よって|おけ|おい|関|基|つい|伴)|は|では))|(?<=[をが])(?=[\ue000-\uefff])|(?<=[をがは])(?=(?:同社|各社|送信先|提供元|[^、をがはに]{0,10}事業者)[^、をがはに]{0,10}(?:に|へ))|(?<=を(?:利用し|使用し|用い)て)/u

function phrasesOf(marked: string): readonly string[] {
  return splitOutsideBrackets(marked.replace(/。$/u, ""), "、，:：").flatMap((part) => part.split(cut))
}

class SentenceReader {
  readonly #mentions: readonly NameMention[]
  readonly #reading: Reading
  readonly #tellings: Telling[] = [newTelling()]
  #items: string[] = []
  /** What was read of the sentence whose verb is still to come. */
  #open: string[] = []
  /** サイトの利用状況を把握し, which the purpose after it goes on with. */
  #clause = ""
  #side: Side = "unassigned"
  #expected: "purpose" | "information" | undefined

  readonly #sends: boolean

  constructor(marked: string, mentions: readonly NameMention[], reading: Reading) {
    this.#mentions = mentions
    this.#reading = reading
    this.#sends = sendsToSomeone.test(marked)
  }

  told(): readonly Omit<Told, "status">[] {
    this.#takeItems()
    return this.#tellings
  }

  read(phrase: string): void {
    const text = this.#withoutBasis(this.#withoutTopic(phrase.trim().replace(conjunction, "")))
    if (text === "" || this.#heading(text)) return
    this.#takeBack(text)
    this.#said(text)
    if (!isClause.test(text)) this.#clause = ""
  }

  /** 氏名をX社に送信することはありません: the verb that comes later denies what was read before it. */
  #takeBack(text: string): void {
    if (!verb.test(text)) return
    const { information } = this.#now
    if (deniedLater.test(text))
      this.#now.information = information.filter((item) => !this.#open.includes(item))
    this.#open = []
  }

  #said(text: string): void {
    if (endsInPurpose.test(text)) this.#purpose(text)
    else if (text.search(mark) >= 0) this.#named(text)
    else if (!this.#information(text) && !this.#use(text) && !this.#does(text)) this.#item(text)
  }

  get #now(): Telling {
    return this.#tellings.at(-1) as Telling
  }

  /** After a whole statement another 目的 or 送信先 begins the next one. */
  #anew(): void {
    const { parties, information, addressed } = this.#now
    if (parties.length > 0 && information.length > 0 && addressed) this.#tellings.push(newTelling())
  }

  #withoutTopic(text: string): string {
    if (otherTopic.test(text)) this.#side = "destination"
    else if (ownTopic.test(text)) this.#side = "own"
    const [whole, name] = /^([\ue000-\uefff])(?:において|で|側で)?(?:は|も)/u.exec(text) ?? []
    const mention = name === undefined ? undefined : this.#mentionAt(name)
    if (whole !== undefined && mention !== undefined) {
      if (mention.isSelf) this.#side = "own"
      else this.#name(mention)
      if (!mention.isSelf) this.#side = "destination"
      return text.slice(whole.length)
    }
    return text.replace(otherTopic, "").replace(sameTopic, "").replace(topicAlone, "").trim()
  }

  /** 過去のアクセス情報に基づいて広告を配信するため: what it rests on is sent, the rest is what for. */
  #withoutBasis(text: string): string {
    const [, basis = "", rest = ""] =
      /^(.+?)(?:に基づ(?:いて|き)、?\s*|を(?:もと|元|基)に(?:して)?)(\S.*)$/u.exec(text) ?? []
    const isBasis = this.#isInformation(basis) || isThingSent(basis)
    if (rest === "" || basis.search(mark) >= 0 || !isBasis) return text
    this.#now.information.push(...[...this.#items, basis].flatMap((item) => this.#partsOf(item)))
    this.#items = []
    const done = rest.replace(/(し(て|た|ます)|する).*$/u, "")
    if (done !== rest && namesPurpose(done.replace(/を(?=\p{Script=Han})/u, "の"), this.#reading.purposes))
      this.#purposes([done])
    return rest
  }

  /** 利用目的は、 and 送信される情報は、 say what the items after them are; 利用目的はアクセス解析です says it at once. */
  #heading(text: string): boolean {
    const [, purposes] =
      /^(?:.{0,14}目的は)(?!、|次|以下|下記|上記|前記|同|異な|各)(.+?)(?:です|である|となります)?$/u.exec(
        text,
      ) ?? []
    if (purposes !== undefined) {
      this.#expected = "purpose"
      this.#purposes([purposes])
      return true
    }
    const about =
      /^(.{0,14}(?<what>目的|情報|データ|項目|(?:取得|収集|送信)(?:する|される)の))(は|としては)$/u.exec(text)
    if (about === null) return false
    this.#expected = about.groups?.what === "目的" ? "purpose" : "information"
    if (/(送信先|提供元|同社)/u.test(text)) this.#side = "destination"
    return true
  }

  #purpose(text: string): void {
    this.#anew()
    const [object, rest] = this.#objectBefore(text)
    if (object !== undefined)
      this.#now.information.push(...[...this.#items, object].flatMap((item) => this.#partsOf(item)))
    const words = [...(object === undefined ? this.#taken() : []), rest].join("、")
    this.#items = []
    for (const name of text.match(mark) ?? []) this.#nameAt(name)
    const plain = this.#plain(words)
      .replace(/^(送信|取得|収集|提供|受領)(された|した|する)?(情報|データ)を/u, "")
      .replace(/(ため|の目的|べく)(に|で|として|とし|から)?(は|も|にも)?$/u, "$1")
      .replace(/(ため)の(もの|ツール|サービス|機能|仕組み)(です|である)$/u, "$1")
      .replace(/(を|が|という)目的(に|で|として|とし|です|だ|である)$/u, "")
    if (
      plain.length > 2 &&
      !/(て|で)?いるため$/u.test(plain) &&
      !/^(利用|送信|取得|使用)?(の)?(目的|ため)$/u.test(plain) &&
      !/^(それ|これ|これら|上記)以外/u.test(plain) &&
      !/^[^をが]*(データ|情報)の(収集|取得|送信)の?ため$/u.test(plain) &&
      !/^(次|以下|下記|上記|その|この|本人確認以外)(の?ため|の目的)?$|^(上記|前記|これ)?と?(同じ|同様の?)目的|(次|以下|下記|上記)の(利用)?目的$/u.test(
        plain,
      )
    )
      this.#now.purposes[this.#side].push(plain)
  }

  /** IPアドレス等を分析のために: what is sent, before what for. */
  #objectBefore(text: string): readonly [object: string | undefined, rest: string] {
    const [, object = "", rest = ""] =
      /^([^を]+?)(?:等|など)?を((?!利用|使用|活用|用い|もと|元に|基に)[^をがに]{2,20}の(?:ため|目的).*)$/u.exec(
        text,
      ) ?? []
    const isObject = object !== "" && object.search(mark) < 0 && this.#isInformation(object)
    return isObject ? [object, rest] : [undefined, text]
  }

  #named(text: string): void {
    const isAddressed = /[\ue000-\uefff](等|など)?(に|へ)/u.test(text)
    if (isAddressed && this.#now.addressed) this.#anew()
    for (const name of text.match(mark) ?? []) this.#nameAt(name)
    if (isAddressed) this.#now.addressed = true
    const usedAs = usedFor.exec(text)?.[1] ?? ""
    if (act.test(usedAs) && !isDenied(text)) this.#purposes([usedAs])
    const sent = (this.#sends ? sentOn : sentTo).exec(text)?.[1]
    if (sent !== undefined && isThingSent(sent) && !isDenied(text))
      this.#open.push(...this.#push([...this.#items, sent]))
    const rest = text.replace(
      /^.*[\ue000-\uefff](等|など)?(社?が(提供|運営|開発|配信|販売)(する|している))?[^をが]*(を|が)?(利用|使用|導入|採用|用い)?(して(おり|い)?(ます)?|し|することで|により|する)?/u,
      "",
    )
    this.#items = []
    if (rest !== "" && rest !== text && !this.#information(rest)) this.#does(rest)
  }

  /** 閲覧したページのURL、IPアドレスを…送信します, …です after 送信される情報は. */
  #information(text: string): boolean {
    const head = object.exec(text)?.[1] ?? ""
    const means = byCookie.exec(text)?.[1]
    if (means !== undefined && this.#expected !== "purpose" && !isDenied(text)) {
      this.#now.information.push(means)
      this.#items = []
      return true
    }
    if (head === "" || /(について|に関して)$/u.test(head)) return false
    if (this.#expected === "purpose") {
      this.#purposes([...this.#taken(), head])
      return true
    }
    const items = [...this.#items, head]
      .flatMap((item) => this.#partsOf(item))
      .filter((item) => this.#isThing(item))
    if (!items.some((item) => this.#isSent(item)) || isDenied(text)) return false
    const told = items.map((item) => this.#plain(item))
    this.#now.information.push(...told)
    if (/(?<!ます|です|した|せん|る)[をがはも]$/u.test(text)) this.#open.push(...told)
    this.#items = []
    return true
  }

  /** 取得した情報をサイトの改善に利用します; 当社はサイトの改善に、同社は…に利用します. */
  #use(text: string): boolean {
    const head =
      /^(?:.*(?:を|(?:情報|データ)は))?([^を]+?)(?:のみ|だけ)?に(?:(?:のみ|だけ)?(?:利用|使用|活用|役立て|用い).*)?$/u.exec(
        text,
      )?.[1]
    if (head === undefined || addressee.test(head)) return false
    if (!namesPurpose(head, this.#reading.purposes) && !isUseOfTool.test(text)) return false
    this.#purposes([...this.#taken(), head])
    return true
  }

  /** X を利用してアクセス状況を分析しています: what is done with what is named is what for. */
  #does(text: string): boolean {
    const [, head = ""] = text.length > longestPhrase ? [] : (doing.exec(text) ?? [])
    const isWhole = /[をの]/u.test(head) || /(行|実施)/u.test(text.slice(head.length))
    if (!isWhole || this.#now.parties.length === 0 || isDenied(text)) return false
    if (!namesPurpose(head.replace(/を(?=\p{Script=Han})/u, "の"), this.#reading.purposes)) return false
    this.#purposes([...this.#taken(), head])
    return true
  }

  /** The items and the clause before a purpose, which are part of it. */
  #taken(): readonly string[] {
    const taken = [...(this.#clause === "" ? [] : [this.#clause]), ...this.#items]
    this.#items = []
    this.#clause = ""
    return taken
  }

  #purposes(words: readonly string[]): void {
    const told = this.#now.purposes[this.#side]
    told.push(...words.map((word) => this.#plain(word)).filter((word) => !told.includes(word)))
    this.#items = []
  }

  /** A noun alone is one thing of a list; anything else ends the list. */
  #item(text: string): void {
    if (isNoun.test(text) && !/(ます|です|ません)\(/u.test(text)) this.#items.push(text)
    else this.#items = []
    const isOfPurpose = isClause.test(text) && !ofData.test(text)
    if (isOfPurpose) this.#clause = text
  }

  #takeItems(): void {
    if (this.#expected === "purpose") this.#purposes(this.#items)
    else if (this.#items.some((item) => this.#isInformation(item))) this.#now.information.push(...this.#items)
  }

  /** Labels (送信される情報の内容) and the user's own browser are not sent. */
  #isThing(item: string): boolean {
    return (
      item !== "" && !/(場合|とき)$/u.test(item) && !sender.test(item) && !isCore(this.#reading.roleOf(item))
    )
  }

  #push(items: readonly string[]): readonly string[] {
    const told = items.flatMap((item) => this.#partsOf(item))
    this.#now.information.push(...told)
    return told
  }

  #partsOf(item: string): readonly string[] {
    return partsOfList(
      item.replace(occasion, "").replace(atTime, "").replace(place, ""),
      (part) => this.#isInformation(part) || isThingSent(part),
    )
  }

  /** Known words, and in a sentence that says it is sent, any thing that can be. */
  #isSent(item: string): boolean {
    return this.#isInformation(item) || (this.#sends && isThingSent(item))
  }

  #isInformation(item: string): boolean {
    const squeezed = squeeze(item)
    return findTerms(item, this.#reading.information.lexicon).some(
      ({ from, to }) => !isNegated(squeezed.text, from, to),
    )
  }

  #plain(text: string): string {
    return text.replace(mark, (name) => {
      const { operator, service } = this.#mentionAt(name) ?? {}
      return operator ?? service ?? ""
    })
  }

  #nameAt(name: string): void {
    const mention = this.#mentionAt(name)
    if (mention !== undefined && !mention.isSelf) this.#name(mention)
  }

  #name(mention: NameMention): void {
    if (!this.#now.parties.includes(mention)) this.#now.parties.push(mention)
  }

  #mentionAt(name: string): NameMention | undefined {
    return this.#mentions[name.charCodeAt(0) - firstMark]
  }
}

/** Cookieでデータを集めます, Cookieを通じて */
const byCookie = /^((?:Cookie|クッキー)(?:等|など)?)(?:で|により|によって|を通じて)(?:$|[^、]{0,12}を)/iu

/** ページの取得時に before what is sent then. */
const atTime = /^[^をが]{0,20}\p{Script=Han}時に?(?:は)?\s*(?=[\p{L}\p{N}])(?<=に|は|に\s|は\s)/u

/** 本サービス上での before what is done there. */
const place = /^(当社|弊社|当|本)(ウェブサイト|サイト|サービス|アプリ)(上|内)?での/u

/** 地図を表示する際には and 取得するのは before what is sent. */
const occasion =
  /^.*(?:する|した|される|の)(?:(?:際|時|とき|場合)に?(?:は|も)?(?=[^刻間点帯])|(?:の|もの|情報|データ)は(?=.))/u

/** 地図の表示にはXを使用しています */
const usedFor =
  /^([^をがは、\ue000-\uefff]{2,24}?)に(?:は|あたり|おいて)?[\ue000-\uefff][^、]*(?:利用|使用|採用|導入|用い)/u
const act =
  /(要約|翻訳|生成|送信|受付|検索|再生|予約|運営|提供|対応|処理|確認|調査|評価|登録|通知|配達|連絡|連携|最適化|向上|表示|配信|認証|決済|管理|保存|計測|解析|分析|測定|集計|検知|防止|改善|把握|監視)$/u

/** データの保存に使用しています, whatever the tables know of it. */
const isUseOfTool =
  /^[^を]*[\p{Script=Han}\p{Script=Katakana}ー](?<!目的|範囲|以外|場合|第三者|同意|情報|ため)に(利用|使用|活用)して(い|お)(ます|り)/u

/** アクセス状況を分析しています, アクセス解析を行っています. */
const doing =
  /^(.*?[^をがはに]{2,}?(?:を[^をがはに]{2,8}?)?)(?:を?(?:行な?って(?:い|お)|行な?い|実施し)|し(?:て(?:い|お))?)(?:ます|り(?:ます)?|る)?$/u

/** IPアドレス, マウスの動き; no clause (…を読み, …により). */
const isNoun =
  /([^\p{Script=Hiragana}]|など|等|もの|こと)$|^[^をがにへはで]*の\p{Script=Han}{1,2}[きみりいえげさけめれ]$/u

function newTelling(): Telling {
  return {
    parties: [],
    information: [],
    purposes: { own: [], destination: [], unassigned: [] },
    addressed: false,
  }
}

function isDenied(text: string): boolean {
  return /(ません|ない|なし|せず|わず)$/u.test(text)
}

function statusIn(text: string, { vocabulary }: Reading): ReadEntry["status"] {
  const plain = comparable(text)
  const says = (phrases: readonly string[]) => allComparable(phrases).some((phrase) => plain.includes(phrase))
  if (says(vocabulary.plannedPhrases)) return "planned"
  if (says(vocabulary.notASendPhrases)) return "not-a-send"
  return says(vocabulary.notSentPhrases) ? "not-sent" : "current"
}
