import type { Vocabulary } from "../../../config/knowledge/vocabulary.ts"
import { englishRole, languageHalves } from "./bilingual-label.ts"
import { everydayRole } from "./everyday-labels.ts"
import type { LabelRole } from "./label-role.ts"
import { asShown, comparable } from "./plain-text.ts"

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
    if (isNoLabel(label)) return undefined
    const announced = announcedBy(label, known)
    return sideInBrackets(label, announced.listed ?? announced.composed) ?? settle(label, announced)
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
  const core = comparable(withoutRemark(label)).replace(/(について|の一覧|一覧)$/u, "")
  const listed = known.get(comparable(label)) ?? known.get(core)
  const composed = partyRole(comparable(label)) === "party" ? "party" : composedRole(core)
  return { core, listed, composed }
}

function isPurpose(role: LabelRole | undefined): boolean {
  return role?.startsWith("purpose") === true
}

const ofWhosePurpose = /(での|における|による|の)(主な)?(利用)?目的$/u

function isNoLabel(label: string): boolean {
  const isSentence = /[。！!？?]|ます$|です$|ません$/u.test(label)
  return label === "" || label.length > longest || isUnbalanced(label) || isSentence
}

const names = new Set<LabelRole | undefined>(["destination", "service", "party"])

/** 送信される情報 Data sent: the Japanese half where the other is a header too. */
function roleOfHalves(label: string, read: LabelReader): LabelRole | undefined {
  const halves = label.length > 80 ? undefined : languageHalves(label)
  if (halves === undefined) return label.length > 80 ? undefined : englishRole(label)
  const english = englishRole(halves.english)
  return english === undefined ? undefined : (read(halves.japanese) ?? english)
}

/** 目的（送信先）, 利用目的（当社）. */
function sideInBrackets(label: string, role: LabelRole | undefined): LabelRole | undefined {
  const within = /[(（](.{1,14})[)）]$/u.exec(label)?.[1]
  if (role !== "purpose" || within === undefined) return undefined
  const [own, other] = [ownSide.test(comparable(within)), otherSide.test(comparable(within))]
  if (own === other) return undefined
  return own ? "purpose-own" : "purpose-destination"
}

/** Without numbering, bullets, brackets around it and the colon after it; compared in NFKC. */
export function bareLabel(text: string): string {
  return withoutMarks(text.normalize("NFKC"))
}

/** The same with the characters as they stand. */
export function withoutMarks(text: string): string {
  return asShown(text)
    .replace(
      /^(第?[\d０-９]{1,2}([.．-][\d０-９]{1,2})*([.．)）、:：条項]|\s(?=\S))|[(（][\d０-９]{1,2}[)）]|[(（]?[ァ-ン一二三四五六七八九十①-⑳][)）.．、]|[(（]?[a-zA-Zⅰ-ⅹⅠ-Ⅹ]([)）、]|[.．](?=\s))|[・●○■□◆◇▼▶•*※-])\s*/u,
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
  return label.replace(/[(（].*[)）]$/u, "").trim() || label
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

const ownSide =
  /(当社|弊社|自社|当会|当行|当店|当院|当方|当協会|当法人|当組合|当団体|当校|当学|当グルプ|当サイト|本サイト|当ウェブ|本ウェブ|当サビス|本サビス|本アプリ|当アプリ|当ブログ|当メディア|当局|運営者|送信元|私たち|弊団体|弊[^社]{1,3}(で|に|の)|当[^該然]{1,4}(で|に|の|側))/u
const otherSide =
  /(送信先|提供先|提供元|提供者|提供会社|外部事業者|提携事業者|広告事業者|送信事業者|サビス事業者|ツル事業者|受領者|先方|第三者|相手先|ベンダ|連携先|委託先|recipient)/u

function composedRole(core: string): LabelRole | undefined {
  return everydayRole(core) ?? purposeRole(core) ?? sideRole(core) ?? partyRole(core) ?? informationRole(core)
}

const endsInPurpose =
  /(目的|用途|使い方|使いみち|使い道|使途|(送信|利用|取得|提供|収集|使用|導入|連携)(する|の|している)?理由|purpose)((・|\/|と(?!し|す)|及|、|\(|（|「).{0,12}|等|など|の(内容|詳細|説明|概要))?$/u

function purposeRole(core: string): LabelRole | undefined {
  if (!endsInPurpose.test(core) || core.length > 30) return undefined
  if (/目的外|以外/u.test(core)) return "other"
  const own = ownSide.test(core)
  const other = otherSide.test(core) || /^事業者(で|にお|の|側)/u.test(core)
  if (own && other) return "purpose-both"
  if (other) return "purpose-destination"
  return own || /^[^の]{1,20}(での|における)(主な)?(利用)?目的$/u.test(core) ? "purpose-own" : "purpose"
}

const asides: readonly (readonly [LabelRole, RegExp])[] = [
  [
    "other",
    /(送信(し|され)ない(情報|デタ)|送信していない|タイミング|頻度|契機|送信時期|保存期間|保持期間|保管期間|有効期[限間]|(サビス|ツル|モジュル)の?(概要|内容|説明|特徴)|法的根拠|備考|補足|問い?合わ?せ|取得方法|送信方法|安全管理|改定|制定|改訂|施行|更新日|期間$|設置場所|対象ペジ|利用箇所|の有無$)/u,
  ],
  ["other", /第三者((へ|に対する)の?)?(情報の?)?(提供|開示)(の制限)?$/u],
  [
    "opt-out",
    /(オプトアウト|optout|無効化|停止方法|止め方|拒否方法|停止手続|停止する(方法|場合)|無効にする方法)/u,
  ],
  [
    "policy",
    /^(上記|当該)?の?(送信先|提供元|提供先|提供者|提携先|提供会社|事業者|外部事業者|運営会社|各社|同社|サビス)?[のに]?(関する)?(プライバシポリシ|プライバシ情報|privacypolicy|個人情報保護方針|利用規約|ポリシ|規約|参考|関連|公式)(等|など)?[のへ]?(リンク|url|ペジ|サイト|先)?$/u,
  ],
  [
    "country",
    /^(送信先|移転先|提供先|保存先|保管先|サバ|デタ)?[のが]?(本社|所在|保存|保管|移転先|設置)?[のする]*(国|国名|国または地域|国・地域|国・地域名|所在地|所在国|外国の名称)$/u,
  ],
  [
    "other",
    /^((送信先|提供)?(事業者|会社|企業)|提供元|提供者|関連|参考|詳細|補足|その他の?)(情報|リンク|サイト)$/u,
  ],
  ["other", /^(送信先|提供先|サビス|ツル|事業者|各社|サバ)[のへ]?(url|ドメイン名?|ホスト名?)$/u],
]

function sideRole(core: string): LabelRole | undefined {
  return asides.find(([, pattern]) => pattern.test(core))?.[0]
}

function informationRole(core: string): LabelRole | undefined {
  if (core === "内容") return "information"
  if (
    core.length > 26 ||
    /(送信先|事業者|ポリシ|規律|送信$|取扱い?$|取り扱い$|管理$|保護|開示|訂正|定義$)/u.test(core)
  )
    return undefined
  const moved =
    /(送信|送付|取得|収集|提供|連携|転送|共有|やりとり)(さ|し|す|を|・|対象|得|デタ|情報|内容|項目|する)/u
  const ofUser =
    /(利用者|ユザ|お客様|お客さま|閲覧者|パソナルデタ|個人関連情報|端末).*(情報|デタ).*(内容|項目|種類|種別|範囲|例)$/u
  const isThing = /(情報|デタ|項目|内容|種類|範囲|もの)(等|など|の?(例|内容|項目|種類|種別|詳細|範囲|名))?$/u
  return isThing.test(core) && (moved.test(core) || ofUser.test(core)) ? "information" : undefined
}

const serviceOfDestination =
  /^(情報の?)?(送信先|提供先|連携先)の?(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品)(等|など)?(の?名称?|名)?$/u
const nameOfService =
  /^(外部|外部送信|ご?利用|使用|導入|第三者|連携|情報収集|対象|当社)?(が)?(利用|使用|導入)?(する|している)?の?(外部)?(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品|広告|媒体|プログラム|プラグイン|機能)(等|など)?[・/、]?(サビス|ツル|sdk|タグ|製品|プログラム)?(等|など)?(の?名称?|名)?$/u

function partyRole(core: string): LabelRole | undefined {
  if (
    core.length > 30 ||
    /(方針|規律|別の?詳細|公表|お知らせ|義務|情報(等|の内容)?$|送信について$|の有無[)）]?$)/u.test(core)
  )
    return undefined
  if (serviceOfDestination.test(core)) return "service"
  const company =
    /(送信先|送り先|事業者|提供元|提供者|提供会社|会社名?$|会社名|運営者|運営元|企業名?$|企業名|第三者|パトナ|受領者|法人名?|取り?扱う(こととなる)?者|名称$|氏名)/u.test(
      core,
    )
  const product =
    /(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品|広告名|媒体|プログラム|プラグイン|機能名)/u.test(core)
  if (/(サビス|ツル|モジュル|sdk)[^・/,、及と(（]*(提供|運営)(事業者|会社|元|者|企業)/u.test(core))
    return "destination"
  if (company && product && !/^(サビス|ツル|モジュル|情報収集モジュル)(等)?の?名称$/u.test(core))
    return "party"
  if (nameOfService.test(core) && !/^(広告|機能|製品|媒体)$/u.test(core)) return "service"
  return company ? "destination" : undefined
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
