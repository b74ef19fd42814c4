import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import { asShown, comparable } from "../plain-text.ts"
import { englishRole, languageHalves } from "./bilingual-label.ts"
import { composedRole, isReceiver, partyRole } from "./composed-role.ts"
import type { LabelRole } from "./label-role.ts"
import { plainVerbs } from "./plain-verbs.ts"
import { questionRole } from "./question-label.ts"
import { sideBehind } from "./side-of-purpose.ts"

/** Tells what a label announces; undefined for a text that is no label. */
export type LabelReader = (text: string) => LabelRole | undefined

/** What a label announces, and what a word that is no label names: one piece of information, a purpose, a party. */
export interface Labels {
  readonly roleOf: LabelReader
  readonly matterOf: (text: string) => "information" | "purpose" | "party" | undefined
}

const longest = 36

export function labelReader(vocabulary: Vocabulary, isCompany: (text: string) => boolean): LabelReader {
  const titles = new Set([...vocabulary.noticeTitles, ...vocabulary.noticeLinkTexts].map(comparable))
  const known = knownLabels(vocabulary)
  const settle = (label: string, { listed, composed, core }: Announced): LabelRole | undefined => {
    if (isPurpose(composed) && isCompany(core.replace(ofWhosePurpose, ""))) return "purpose-destination"
    if (listed !== undefined) return refine(listed, composed)
    if (titles.has(comparable(label))) return undefined
    return names.has(composed) && isCompany(withoutRemark(label)) ? undefined : composed
  }
  const read = (text: string): LabelRole | undefined => {
    const label = bareLabel(text)
    const asked = label.length > 30 ? undefined : questionRole(comparable(label))
    if (asked !== undefined || isNoLabel(label)) return asked
    const written = announcedBy(label, known)
    const isKnown = (written.listed ?? written.composed) !== undefined
    const plain = isKnown ? label : plainVerbs(label)
    const announced = plain === label ? written : announcedBy(plain, known)
    const isOpen = (announced.listed ?? announced.composed) === "purpose"
    return (isOpen ? sideBehind(label, isReceiver) : undefined) ?? settle(label, announced)
  }
  return (text) => (text.length > 120 ? undefined : (read(text) ?? roleOfHalves(bareLabel(text), read)))
}

/** What a label announces by the vocabulary's list, and by the words it is made of. */
interface Announced {
  readonly core: string
  readonly listed: LabelRole | undefined
  readonly composed: LabelRole | undefined
}

function announcedBy(label: string, known: ReadonlyMap<string, LabelRole>): Announced {
  const core = comparable(withoutRemark(label).replace(bracketed, "")).replace(/(について|の一覧|一覧)$/u, "")
  const listed = known.get(comparable(label)) ?? known.get(core)
  const isBoth = partyRole(comparable(label)) === "party" && partyRole(core) !== undefined
  const composed = isBoth ? "party" : composedRole(core)
  return { core, listed, composed }
}

/** Cookie（送信先で匿名化されます）、IPアドレス: what an explanation names announces nothing. */
const bracketed = /[(（][^()（）]{4,}[)）](?=[、,，・])/gu

function isPurpose(role: LabelRole | undefined): boolean {
  return role?.startsWith("purpose") === true
}

const ofWhosePurpose = /(での|における|による|の)(主な)?(利用)?目的$/u

/** 送信される情報の例（a remark of any length） */
const sendsBefore = /^(送信|取得|収集)(する|される)[^（(]{1,24}[（(]/u

function isNoLabel(label: string): boolean {
  const isSentence = /[。！!？?]|ます$|です$|ません$/u.test(label)
  const goesOn = /(先|情報|データ|目的|事業者)は./u.test(label)
  const isLong = label.length > longest && !sendsBefore.test(label)
  return label === "" || isLong || isUnbalanced(label) || isSentence || goesOn
}

const names = new Set<LabelRole | undefined>(["destination", "service", "party"])

/** 送信される情報 Data sent: the Japanese half where the other is a header too. */
function roleOfHalves(label: string, read: LabelReader): LabelRole | undefined {
  const halves = label.length > 80 ? undefined : languageHalves(label)
  if (halves === undefined) return label.length > 80 ? undefined : englishRole(label)
  const english = englishRole(halves.english)
  return english === undefined ? undefined : (read(halves.japanese) ?? english)
}

/** Without numbering, bullets, brackets around it and the colon after it; compared in NFKC. */
export function bareLabel(text: string): string {
  return withoutMarks(text.normalize("NFKC"))
}

/** The same with the characters as they stand. */
export function withoutMarks(text: string): string {
  return asShown(text)
    .replace(
      /^(第?[\d０-９]{1,2}([.．-][\d０-９]{1,2})*([.．)）、:：条項]|\s(?=\S))|[(（][\d０-９]{1,2}[)）]|[(（]?[ァ-ン一二三四五六七八九十①-⑳]([)）.．、]|\s(?=\S))|[(（]?[a-zA-Zⅰ-ⅹⅠ-Ⅹ]([)）、]|[.．](?=\s)|\s(?=[\p{Script=Han}\p{Script=Hiragana}]{2}))|[・●○■□◆◇▼▶•*※-])\s*/u,
      "",
    )
    .replace(/^[【[<〈《「『](.+)[】\]>〉》」』][:：]?$/u, "$1")
    .replace(/(?<![\s:：])[\s:：]+$/u, "")
    .trim()
}

/** サービス名（提供者：社名 cut at its colon is no label. */
function isUnbalanced(label: string): boolean {
  return (
    [...label].filter((each) => "(（".includes(each)).length !==
    [...label].filter((each) => ")）".includes(each)).length
  )
}

function withoutRemark(label: string): string {
  return label.replace(/[(（<〈《].*[)）>〉》]$/u, "").trim() || label
}

function knownLabels({ headers }: Vocabulary): ReadonlyMap<string, LabelRole> {
  const roles: readonly (readonly [LabelRole, readonly string[]])[] = [
    ["policy", headers.policy],
    ["country", headers.country],
    ["opt-out", headers.optout],
    ["service", headers.service],
    ["destination", headers.destination],
    ["information", headers.info],
    ["purpose", headers.purpose],
    ["purpose-destination", headers.purposeDestination],
    ["purpose-own", headers.purposeOwn],
  ]
  return new Map(roles.flatMap(([role, words]) => words.map((word) => [comparable(word), role] as const)))
}

/** The composed reading is finer where the list only says purpose or destination. */
function refine(listed: LabelRole, composed: LabelRole | undefined): LabelRole {
  if (listed === "purpose" && composed?.startsWith("purpose") === true) return composed
  return (listed === "destination" || listed === "service") && composed === "party" ? composed : listed
}

const core = new Set<LabelRole>([
  "destination",
  "service",
  "party",
  "information",
  "purpose",
  "purpose-own",
  "purpose-destination",
  "purpose-both",
])

/** Whether a role is one of the three matters the rule asks for (or the service that goes with them). */
export function isCore(role: LabelRole | undefined): role is LabelRole {
  return role !== undefined && core.has(role)
}
