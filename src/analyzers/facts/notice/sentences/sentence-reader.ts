import { findTerms } from "../information/find-terms.ts"
import { isCore } from "../labels/label.ts"
import { firstMark, mark } from "../names/marked-names.ts"
import type { NameMention } from "../names/name-mentions.ts"
import { squeeze } from "../plain-text.ts"
import { purposeIn } from "../purposes/purpose-in.ts"
import { namesPurpose } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { partedAtSending, purposeOfSending } from "./comes-of-sending.ts"
import { partsOfList } from "./list-parts.ts"
import { isNegated } from "./negation.ts"
import { visitor, whatIsSent } from "./object-of-send.ts"
import {
  addressee,
  byCookie,
  conjunction,
  consented,
  deniedLater,
  doing,
  doneFor,
  endsInPurpose,
  isAsked,
  isClause,
  isNotDone,
  isNoun,
  isUseOfTool,
  object,
  ofData,
  opening,
  otherTopic,
  ownTopic,
  sameTopic,
  sender,
  sendsToSomeone,
  sentOn,
  sentTo,
  topicAlone,
  verb,
} from "./phrase-patterns.ts"
import { isNothingSent, isThingSent } from "./sent-things.ts"
import { newTelling, type Side, type Telling } from "./telling.ts"
import { usedFor } from "./used-for.ts"

/** Longer than any phrase that says what is done. */
const longestPhrase = 120

/** Reads the phrases of one sentence in their order, names marked in it. */
export class SentenceReader {
  readonly #mentions: readonly NameMention[]
  readonly #reading: Reading
  readonly #tellings: Telling[] = [newTelling()]
  #items: string[] = []
  /** What was read of the sentence whose verb is still to come. */
  #open: string[] = []
  /** サイトの利用状況を把握し, which the purpose after it goes on with. */
  #clause = ""
  #side: Side = "unassigned"
  #hasSent = false
  #expected: "purpose" | "information" | undefined

  readonly #sends: boolean

  constructor(marked: string, mentions: readonly NameMention[], reading: Reading) {
    this.#mentions = mentions
    this.#reading = reading
    this.#sends = sendsToSomeone.test(marked)
  }

  told(): readonly Telling[] {
    this.#takeItems()
    return this.#tellings
  }

  read(phrase: string): void {
    const text = this.#withoutBasis(
      this.#withoutTopic(
        phrase
          .trim()
          .replace(/^は(?![いが])/u, "")
          .replace(conjunction, "")
          .replace(consented, ""),
      ),
    )
    if (text === "" || this.#heading(text)) return
    this.#takeBack(text)
    this.#said(this.#withoutAnswer(this.#withoutOpening(text)))
    if (!isClause.test(text)) this.#clause = ""
  }

  /** 氏名をX社に送信することはありません: the verb that comes later denies what was read before it. */
  #takeBack(text: string): void {
    if (!verb.test(text) && !isNotDone.test(text)) return
    const { information } = this.#now
    if (deniedLater.test(text))
      this.#now.information = information.filter((item) => !this.#open.includes(item))
    this.#open = []
  }

  #said(text: string): void {
    if (text === "") return
    if (endsInPurpose.test(text) || doneFor.test(text)) this.#purpose(text)
    else if (text.search(mark) >= 0) this.#named(text)
    else if (!this.#information(text) && !this.#use(text) && !this.#does(text) && !this.#usedFor(text))
      this.#item(text)
  }

  /** 広告の効果を調べたり、広告をお見せしたりするのにXを使い: a clause before it is part of what for. */
  #usedFor(text: string): boolean {
    const words = isDenied(text) ? undefined : usedFor(text)
    if (words !== undefined) this.#purposes([...(this.#clause === "" ? [] : [this.#clause]), words])
    return words !== undefined
  }

  /** Without what is done once it is sent, which is what it is sent for. */
  #withoutAnswer(text: string): string {
    const parted = partedAtSending(text)
    const isNext = this.#hasSent && parted === undefined
    this.#hasSent = parted?.rest === ""
    const isOfSending = this.#now.parties.length > 0 && (isNext || parted !== undefined)
    const answer = isOfSending ? purposeOfSending(parted?.rest ?? text, parted !== undefined) : undefined
    if (answer === undefined) return parted?.sent === "" && parted.rest !== "" ? parted.rest : text
    this.#purposes([answer])
    return parted?.sent ?? ""
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
      this.#side = sideOf(mention)
      if (!mention.isSelf) this.#name(mention)
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
      /^(.{0,14}(?<what>目的|情報|データ|項目|(?:取得|収集|送信)(?:する|される)の|送(?:る|られる|っている)(?:もの|の|内容)))(は|としては|(?<=もの|内容))$/u.exec(
        text,
      )
    if (about === null) return false
    this.#expected = about.groups?.what === "目的" ? "purpose" : "information"
    if (/(送信先|提供元|同社)/u.test(text)) this.#side = "destination"
    return true
  }

  /** 送信されるのはマウスの動き、…です: the first of the things that are sent. */
  #withoutOpening(text: string): string {
    const rest = text.replace(opening, "")
    if (rest !== text) this.#expected = "information"
    return rest
  }

  #purpose(text: string): void {
    this.#anew()
    const [object, rest] = this.#objectBefore(text)
    if (object !== undefined)
      this.#now.information.push(...[...this.#items, object].flatMap((item) => this.#partsOf(item)))
    const words = [...(object === undefined ? this.#taken() : []), rest].join("、")
    this.#items = []
    for (const name of text.match(mark) ?? []) this.#nameAt(name)
    const plain = purposeIn(this.#plain(words))
    if (plain !== undefined) this.#now.purposes[this.#side].push(plain)
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
    this.#usedFor(text)
    const sent = (this.#sends ? sentOn : sentTo).exec(text)?.[1]
    if (sent !== undefined && (isThingSent(sent) || this.#isInformation(sent)) && !isDenied(text))
      this.#open.push(...this.#push([...this.#items, sent]))
    const rest = text.replace(
      /^.*[\ue000-\uefff](等|など)?(社?が(提供|運営|開発|配信|販売)(する|している))?[^をが]*(を|が)?(利用|使用|導入|採用|用い|使っ)?(して(おり|い)?(ます)?|し|て|することで|により|する)?/u,
      "",
    )
    this.#items = []
    if (rest !== "" && rest !== text && !this.#information(rest)) this.#does(rest)
  }

  /** 閲覧したページのURL、IPアドレスを…送信します, …です after 送信される情報は. */
  #information(text: string): boolean {
    const head = object.exec(text.replace(visitor, ""))?.[1] ?? ""
    const means = byCookie.exec(text)?.[1]
    if (means !== undefined && this.#expected !== "purpose" && !isDenied(text)) {
      this.#now.information.push(means)
      this.#items = []
      return true
    }
    if (head === "" || /(について|に関して)$/u.test(head) || isDefinition(text)) return false
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
      /^(?:.*(?:を|(?:情報|データ)は))?([^を]+?)(?:のみ|だけ)?に(?:(?:のみ|だけ)?(?:利用|使用|活用|役立て|用い|使われ(?!る)|使い|使って).*)?$/u.exec(
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
    const before = this.#items
    const isItem = (isNoun.test(text) && !/(ます|です|ません)\(/u.test(text)) || isAsked.test(text)
    this.#items = isItem ? [...before, text] : []
    const isOfPurpose = !isItem && isClause.test(text) && !ofData.test(text)
    if (isOfPurpose) this.#clause = [...before, text].join("、")
  }

  #takeItems(): void {
    if (this.#expected === "purpose") this.#purposes(this.#items)
    else if (this.#items.some((item) => this.#isInformation(item))) this.#now.information.push(...this.#items)
  }

  /** Labels (送信される情報の内容) and the user's own browser are not sent. */
  #isThing(item: string): boolean {
    return (
      item !== "" &&
      !/(場合|とき)$/u.test(item) &&
      !sender.test(item) &&
      !isNothingSent(item) &&
      !isCore(this.#reading.roleOf(item))
    )
  }

  #push(items: readonly string[]): readonly string[] {
    const told = items.flatMap((item) => this.#partsOf(item))
    this.#now.information.push(...told)
    return told
  }

  #partsOf(item: string): readonly string[] {
    return partsOfList(whatIsSent(item), (part) => this.#isInformation(part) || isThingSent(part))
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

/** X社は…のために利用します tells of the company's purposes; what a tool does is done for whoever uses it. */
function sideOf({ isSelf, operator }: NameMention): Side {
  if (isSelf) return "own"
  return operator === undefined ? "unassigned" : "destination"
}

/** 利用状況を分析するためのクッキーです tells what a kind of cookie is. */
function isDefinition(text: string): boolean {
  return /(Cookie|クッキー)です$/iu.test(text)
}

function isDenied(text: string): boolean {
  return /(ません|ない|なし|せず|わず)$/u.test(text)
}
