import { comparable } from "../plain-text.ts"
import { everydayRole } from "./everyday-labels.ts"
import { isOfUnsent } from "./label-of-unsent.ts"
import type { LabelRole } from "./label-role.ts"
import { sideOfPurpose } from "./side-of-purpose.ts"

/** What the words of a label (its core, in comparable form) announce, where no list has it. */
export function composedRole(core: string): LabelRole | undefined {
  const [, named = ""] = (/[国地名]$/u.test(core) ? withCountryBeside.exec(core) : undefined) ?? []
  if (isReceiver(named)) return "destination"
  if (isOfUnsent(core)) return "other"
  return everydayRole(core) ?? purposeRole(core) ?? sideRole(core) ?? partyRole(core) ?? informationRole(core)
}

const endsInPurpose =
  /(目的|用途|ねらい|狙い|使い方|使いみち|使い道|使途|((送信|利用|取得|提供|収集|使用|導入|連携|通信|接続|問い?合わ?せ)(する|の|している)?|[送使]る|使う)理由|purpose)((・|\/|と(?!し|す)|及|、|\(|（|「).{0,12}|等|など|の(内容|詳細|説明|概要))?$/u

function purposeRole(core: string): LabelRole | undefined {
  if (!endsInPurpose.test(core) || core.length > 30) return undefined
  if (/目的外|以外/u.test(core)) return "other"
  const [, first = ""] = withPurposeBeside.exec(core) ?? []
  if (isReceiver(first)) return "destination"
  return sideOfPurpose(core, isReceiver) ?? "purpose"
}

/** 送信先と目的: names, and beside each what for. */
const withPurposeBeside = /^([^でにの]{2,14})(?:と|・|\/|、|及び|および)(?:その)?(?:利用|使用)?の?目的$/u

export function isReceiver(words: string): boolean {
  return partyRole(comparable(words)) === "destination"
}

const asides: readonly (readonly [LabelRole, RegExp])[] = [
  [
    "other",
    /(送信(し|され)ない(情報|デタ)|送信していない|タイミング|頻度|契機|送信時期|保存期間|保持期間|保管期間|有効期[限間]|(サビス|ツル|モジュル)の?(概要|内容|説明|特徴)|法的根拠|備考|補足|問い?合わ?せ(先|窓口|方法|フォ-?ム)?(等|など)?$|取得方法|送信方法|安全管理|改定|制定|改訂|施行|更新日|期間$|設置場所|対象ペジ|利用箇所|の有無$)/u,
  ],
  ["other", /第三者((へ|に対する)の?)?(情報の?)?(提供|開示)(の制限)?$/u],
  [
    "opt-out",
    /(オプトアウト|optout|無効化|停止方法|止め方|拒否方法|停止手続|(停止する|止める|やめる)(方法|場合)|^送信の?(停止|拒否)$|停止措置|無効にする方法)/u,
  ],
  [
    "policy",
    /^(上記|当該)?の?(送信先|提供元|提供先|提供者|提携先|提供会社|提供企業|事業者|外部事業者|運営会社|運営元|第三者|各社|同社|サビス)?[のに]?(関する)?(プライバシポリシ|プライバシ情報|privacypolicy|個人情報保護方針|利用規約|ポリシ|規約|参考|関連|公式)(等|など)?[のへ]?(リンク|url|ペジ|サイト|先)?$/u,
  ],
  [
    "country",
    /^(送信先|事業者|移転先|提供先|保存先|保管先|サバ|デタ)?[のが]?(本社|本店|所在|保存|保管|移転先|設置)?[のする]*(場所|国|国名|国または地域|国・地域|国・地域名|所在地|所在国|外国の名称)$/u,
  ],
  [
    "other",
    /^((送信先|提供)?(事業者|会社|企業)|提供元|提供者|関連|参考|詳細|補足|その他の?)(情報|リンク|サイト)$/u,
  ],
  ["other", /^(送信先|提供先|サビス|ツル|事業者|各社|サバ)[のへ]?(url|ドメイン名?|ホスト名?)$/u],
]

/** 運営会社・所在地: a name, and beside it where. */
const withCountryBeside = /^(.{2,12})(?:・|\/|と|及び|および)(?:本社)?(?:所在地|所在国|国名?)$/u

/** お問い合わせにお答えするため is what something is for, whatever it speaks of. */
function sideRole(core: string): LabelRole | undefined {
  if (/(ため|よう)に?$/u.test(core)) return undefined
  if (core.includes("、"))
    return core
      .split("、")
      .map(sideRole)
      .reduce((one, role) => (one === role ? one : undefined))
  return asides.find(([, pattern]) => pattern.test(core))?.[0]
}

/** 送信される主なイベント名と例 */
const isAnySent =
  /^(外部に?)?(送信|送付|転送)(する|される|している|されている)(主な)?(?!.*(先|相手|方法|とき|時|場合|際|条件|頻度|国|場所|機能|仕組み|側|者|回数|方針|旨|こと|もの$|ペジ|画面|サイト|サバ))[^、。は]{1,20}$/u

function informationRole(core: string): LabelRole | undefined {
  if (core === "内容") return "information"
  if (
    core.length > 26 ||
    /(送信先|事業者|ポリシ|規律|送信$|取扱い?$|取り扱い$|管理$|保護|開示|訂正|定義$)/u.test(core)
  )
    return undefined
  const moved =
    /(送信|送付|取得|収集|提供|連携|転送|共有|計測|やりとり|やり取り)(の(?=内容|項目)|さ|し|す|を|・|対象|得|デタ|情報|内容|項目|する)/u
  const ofUser =
    /(利用者|ユザ|お客様|お客さま|閲覧者|パソナルデタ|個人関連情報|端末).*(情報|デタ).*(内容|項目|種類|種別|範囲|例)$/u
  const isHanded = /(送(られ|っ|る)|受け渡|受け?取[るっ]|読み取)[^者先]{0,5}(情報|デタ)$/u
  const isThing = /(情報|デタ|項目|内容|種類|範囲|もの)(等|など|の?(例|内容|項目|種類|種別|詳細|範囲|名))?$/u
  return isHanded.test(core) ||
    isAnySent.test(core) ||
    (isThing.test(core) && (moved.test(core) || ofUser.test(core)))
    ? "information"
    : undefined
}

const serviceOfDestination =
  /^(情報の?)?(送信先|提供先|連携先)の?(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品)(等|など)?(の?名称?|名)?$/u
const nameOfService =
  /^(外部|外部送信|ご?利用|使用|導入|第三者|連携|情報収集|対象|当社)?(が)?(利用|使用|導入|設置)?(する|している|中)?(使っている)?の?(外部)?(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品|広告|媒体|プログラム|プラグイン|ソフトウェア|機能)(等|など)?[・/、]?(サビス|ツル|sdk|タグ|製品|プログラム|機能)?(等|など)?(の?名称?|の名前|名)?$/u

/** 氏名、電話番号 is no label though 氏名 may be one: of several things each has to be. */
export function partyRole(core: string): LabelRole | undefined {
  if (core.includes("、") && core.length <= 30) {
    const roles = core.split("、").map(partyRole)
    if (roles.includes(undefined)) return undefined
  }
  if (
    core.length > 30 ||
    /^((入力|登録)(した|された)?|(お客様|利用者|ユザ|ご?本人)の)?氏名$/u.test(core) ||
    /(方針|規律|別の?詳細|公表|お知らせ|義務|情報(等|の内容)?$|送信について$|の有無[)）]?$)/u.test(core)
  )
    return undefined
  if (serviceOfDestination.test(core)) return "service"
  const company =
    /(送信先|送り先|事業者|提供元|提供者|提供会社|会社名?$|会社名|運営者|運営元|企業名?$|企業名|第三者|パトナ|受領者|法人名?|取り?扱う(こととなる)?者|氏名)/u.test(
      core,
    ) || receiver.test(core)
  const product =
    /(サビス|ツル|モジュル|sdk|タグ|プロダクト|製品|広告名|媒体|プログラム|プラグイン|機能名)/u.test(core)
  if (
    /(サビス|ツル|モジュル|sdk)[^・/,、及と(（]*(提供|運営)(する|している)?(事業者|会社|元|者|企業)/u.test(
      core,
    )
  )
    return "destination"
  if (company && product && !/^(サビス|ツル|モジュル|情報収集モジュル)(等)?の?名称$/u.test(core))
    return "party"
  if (nameOfService.test(core) && !/^(広告|機能|製品|媒体)$/u.test(core)) return "service"
  return company || core.endsWith("名称") ? "destination" : undefined
}

/** Whoever takes the information, or makes what takes it, in other words than 送信先 and 事業者. */
const receiver =
  /((デタ|情報)の?(受け手|取扱者|提供先)|受信者|送付先|送信(する)?相手|受け(取|と)る(者|会社|事業者|企業)|送信を受ける者|(運営|提供)主体|開発(元|会社)|^ベンダ)(等|など)?(の?(氏名(又は|または)名称|氏名|名称|名))?$/u
