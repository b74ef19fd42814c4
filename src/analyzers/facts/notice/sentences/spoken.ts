import type { PurposeWords, ReadEntry } from "../entries/read-entry.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import type { NameMention } from "../names/name-mentions.ts"
import { comparable } from "../plain-text.ts"
import { stoppedUse } from "../purposes/stopped-use.ts"
import type { Told } from "./read-sentence.ts"

/** What running text says of one destination so far. */
export interface Spoken {
  operator?: string
  service?: string
  keys: readonly string[]
  information: string[]
  purposes: Record<keyof PurposeWords, string[]>
  /** What the words beside its name say it does, a purpose where no other is given. */
  functions: string[]
  status: ReadEntry["status"]
  shared: boolean
  /** Named in the brackets of an item alone: what is said of all is not said of it. */
  isAside: boolean
  texts: string[]
  lines: Line[]
}

/** What a sentence says, and where it stands. */
export interface ToldHere extends Told {
  readonly sentence: string
  readonly line: Line
  /** Whom it names has nothing to do with what goes on after it. */
  readonly isAside?: boolean
}

/** A sentence goes on about parties named not too long before. */
const lookBack = 200

/** Characters after which a sentence that names nobody no longer goes on about several named together. */
const goesOnFor = 3000

/** Gathers what is said by whom it is said of: a sentence that names nobody goes on about those named before. */
/** これらのサービスの利用に伴い…, 上記の送信先に… is said of each of those named before. */
const ofEach =
  /(これら|上記|前記|いずれ|それぞれ|両)の?[^、。]{0,6}(サービス|ツール|事業者|会社|送信先|社)|各(社|事業者|送信先|サービス)/u

/** 以下の情報収集モジュールを組み込んでいます: the names below it. */
const announced =
  /(以下|次|下記)の?[^。、]{0,24}(事業者|会社|企業|[\d一二三四五]社|サービス|ツール|モジュール|SDK|第三者|送信先)/u

export class Spokens {
  readonly #all: Spoken[] = []
  readonly #common: Spoken = newSpoken()
  #current: readonly Spoken[] = []
  #since = 0
  #sentence = ""

  add(told: ToldHere): void {
    const named = told.parties.map((party) => this.#find(party))
    const goesOn = named.length === 0 && this.#current.length > 1
    const about = this.#about(told, named)
    for (const spoken of about.length === 0 ? [this.#common] : about) {
      record(spoken, told)
      if (tellsStatus(told, spoken)) spoken.status = told.status
      if (goesOn && told.information.length > 0 && !ofEach.test(told.sentence)) spoken.shared = true
    }
  }

  /** Those a sentence is of: whom it names, else those before. */
  #about(told: ToldHere, named: readonly Spoken[]): readonly Spoken[] {
    const isAside = named.length > 0 && told.isAside === true
    if (!isAside) for (const each of named) each.isAside = false
    if (named.length > 0 && !isAside) this.#current = [...new Set(named)]
    if (this.#isTooFar(told, named.length > 0)) this.#current = []
    return isAside ? named : this.#current
  }

  #isTooFar({ sentence }: ToldHere, isNamed: boolean): boolean {
    if (isNamed) this.#since = 0
    else if (sentence !== this.#sentence) this.#since += sentence.length
    this.#sentence = sentence
    return this.#current.length > 1 && this.#since > goesOnFor
  }

  /** What is said before anyone is named holds for all who are told nothing else of. */
  all(): readonly Spoken[] {
    const isOfEach = this.#common.texts.some((text) => ofEach.test(text) || announced.test(text))
    const isLedTo = this.#common.texts.some((text) => announced.test(text) && /(送信|送[らりる])/u.test(text))
    for (const each of isLedTo ? this.#all.filter(beginsWithName) : []) withPurposes(each, this.#common)
    const told = this.#all.filter(({ isAside }) => !isAside)
    const bare = told.filter(({ information }) => information.length === 0)
    for (const each of bare.length === told.length ? bare : []) {
      each.information.push(...this.#common.information)
      each.shared = bare.length > 1 && this.#common.information.length > 0 && !isOfEach
      if (isOfEach) withPurposes(each, this.#common)
      each.texts.unshift(...this.#common.texts)
    }
    return this.#all
  }

  #find(party: NameMention): Spoken {
    const known = this.#all.slice(-lookBack).findLast((each) => isSame(each, party))
    const spoken = known ?? newSpoken()
    if (party.operator !== undefined) spoken.operator = wholeName(spoken.operator, party.operator)
    if (party.service !== undefined) spoken.service ??= party.service
    if (party.does !== undefined) spoken.functions.push(party.does)
    spoken.keys = [...new Set([...spoken.keys, ...party.keys])]
    if (known === undefined) this.#all.push(spoken)
    return spoken
  }
}

/** Apple Inc., once the text gives it, for Apple. */
function wholeName(known: string | undefined, told: string): string {
  return known === undefined || (hasCompanyForm(told) && !hasCompanyForm(known)) ? told : known
}

function newSpoken(): Spoken {
  const purposes = { own: [], destination: [], unassigned: [] }
  return {
    keys: [],
    information: [],
    purposes,
    functions: [],
    status: "current",
    shared: false,
    isAside: true,
    texts: [],
    lines: [],
  }
}

/** The same service, or the same company where one of the two names no service. */
function isSame(spoken: Spoken, party: NameMention): boolean {
  const isShared = (key: string) => spoken.keys.includes(key)
  if (party.keys.some((key) => key.includes("/") && isShared(key))) return true
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && comparable(a) === comparable(b)
  if (same(spoken.service, party.service)) return true
  const oneBare = spoken.service === undefined || party.service === undefined
  const vendors = spoken.keys.map(vendorOf)
  return (
    oneBare &&
    (same(spoken.operator, party.operator) || party.keys.some((key) => vendors.includes(vendorOf(key))))
  )
}

function vendorOf(key: string): string {
  return key.split("/")[0] ?? key
}

/** Google アナリティクス（Google LLC）：閲覧したURL */
function beginsWithName({ operator, service, texts: [first = ""] }: Spoken): boolean {
  return [operator, service].some((name) => name !== undefined && first.startsWith(name))
}

/** What is said of all is what for, where nothing else is told of one. */
function withPurposes(spoken: Spoken, { purposes }: Spoken): void {
  if (Object.values(spoken.purposes).flat().length > 0) return
  for (const side of ["own", "destination", "unassigned"] as const)
    spoken.purposes[side].push(...purposes[side])
}

function record(spoken: Spoken, { information, purposes, sentence, line }: ToldHere): void {
  spoken.information.push(...information)
  spoken.functions.push(...stoppedUse(sentence))
  for (const side of ["own", "destination", "unassigned"] as const)
    spoken.purposes[side].push(...purposes[side])
  if (spoken.texts.at(-1) !== sentence) spoken.texts.push(sentence)
  if (spoken.lines.at(-1) !== line) spoken.lines.push(line)
}

/** 導入予定 beside a name, or a name of which only a denial is said: of use, or of sending before anything is sent. */
function tellsStatus({ status, parties, information, sentence }: ToldHere, spoken: Spoken): boolean {
  if (parties.length === 0 || status === "current") return false
  const isOfOneThing = status === "not-sent" && /(送信|提供|共有)/u.test(sentence)
  if (isOfOneThing && spoken.information.length > 0) return false
  return status === "planned" || information.length === 0
}
