import { type Squeezed, squeeze } from "../plain-text.ts"
import { rememberShort } from "../remember.ts"

/** A kind of wording and the one way it is compared in; `$1` and `$2` stand for its groups. */
type Wording = readonly [kind: RegExp, one: string]

const pages = "ページ|サイト|画面|記事|URL|URI|商品|コンテンツ|動画|作品|物件|求人|番組"
const moments =
  "閲覧|アクセス|訪問|来訪|操作|クリック|送信|表示|視聴|再生|起動|発生|要求|リクエスト|受信|接続|記録|利用"
const contacts = "メールアドレス|電話番号|連絡先|氏名|住所|会員ID|個人情報"

/** Loan words, brand-like words and their Japanese twins (デバイス, 機器, 端末). */
const loans: readonly Wording[] = [
  // ページの URL, IP アドレス: a space between Japanese and Latin letters is how some people set them.
  [
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\s(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])\s(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    "",
  ],
  [/アイピーアドレス/gu, "IPアドレス"],
  [/ブラウザー/gu, "ブラウザ"],
  [/クッキー|cookies(?![a-z])/giu, "Cookie"],
  [/メアド|メール・アドレス/gu, "メールアドレス"],
  [/(?:電子|E-?)メール(?=アドレス)|E-?mail\s?(?=アドレス)/giu, "メール"],
  [/(?:インターネット|ウェブ|Web)[\s・]?(?=ブラウザ|サイト|ページ)/giu, ""],
  [/ホームページ/gu, "サイト"],
  [/アプリケーション/gu, "アプリ"],
  [/(?:本|当|弊社|当社)の?(?=(?:アプリ|サイト|サービス)(?!以外))/gu, ""],
  [
    /(?:(?:スマートフォン|スマホ|携帯電話|パソコン|PC|タブレット)(?:、|・|や|等|など){0,2}){1,6}の?(?=機種|端末|型番|種類)/gu,
    "端末の",
  ],
  [/デバイス|機器/gu, "端末"],
  [/(?:iOS|iPadOS|Android|Windows|macOS)の?(?=バージョン)/gu, "OSの"],
  [/オペレーティング[\s・]?システム|基本ソフト(?:ウェア)?(?:\(OS\))?/gu, "OS"],
  [/(?:ビューポート|表示領域)(?:の?(?:サイズ|大きさ))?/gu, "画面サイズ"],
  [/(?:スクリーン|ディスプレイ|モニター?|ウ[ィイ]ンドウ)(?!広告)/gu, "画面"],
  [/画面の?(?:大きさ|寸法|縦横の?長さ)/gu, "画面サイズ"],
]

/** Persons, politeness, and how people write the same verb. */
const manners: readonly Wording[] = [
  [/ご?利用者(?:様|さま)|ユーザー?(?!ー?エージェント)(?:様|さま)?|お客(?:様|さま)/gu, "利用者"],
  [/ご(?=予約|購入|注文|契約|利用|使用|登録|入力|記入|住所|氏名|年齢|希望|相談|質問|連絡|閲覧|訪問)/gu, ""],
  [/お?申し?込み?/gu, "申込"],
  [/お?問い?合わ?せ/gu, "問合せ"],
  [/お?支払い?/gu, "支払"],
  [/読み?込み?(?:の速度|速度)/gu, "読み込み速度"],
  [/入力(?:いただいた|頂いた|された|する|中の)|記入(?:いただいた|頂いた|された|した|する)/gu, "入力した"],
  // What is typed in is a content typed in, whatever it is called, but for what has a category of its own.
  [
    /入力した(?!内容|情報|データ|メール|電話|連絡先|氏名|名前|住所|郵便|検索|カード|クレジット|パスワード|生年月日|年齢|性別|会員|ログイン|ID|[、。])(?=\s?[\p{L}「])/gu,
    "入力した内容、",
  ],
  [
    /(再生|視聴|購入|検索|選択|送信|投稿|アップロード|登録|記録|撮影|録音|リクエスト)(?:された|いただいた|頂いた)(?=[\p{L}])/gu,
    "$1した",
  ],
  [/お使いの(?=端末|ブラウザ|OS|言語|回線|アプリ)/gu, "利用"],
  [
    /に?(?:利用|使用)(?:され|して)?(?:ている|いる|された|した|れた|た|中の|の)(?=端末|ブラウザ|OS|言語|回線|アプリ|ネットワーク)/gu,
    "利用",
  ],
  [/(?:書き込んだ|書いた|記した|残した)(?=コメント|文|感想|メッセージ|メモ|日記|口コミ)/gu, "投稿した"],
  // Seeing an ad or pressing it is no other action.
  [
    /広告(?:の|を)?(?:最後まで)?(?:表示|閲覧|視聴|クリック|タップ|見た)(?:・|と|や|、|及び|および|または|又は)(?:の)?(?:表示|閲覧|視聴|クリック|タップ)/gu,
    "広告の表示・クリック",
  ],
  [/広告を(?:最後まで)?見た(?:かどうか|か否か|回数|こと)/gu, "広告の視聴"],
  [/完了(?:したこと|した旨|した情報|の?情報|の?有無|の?事実)/gu, "完了"],
  [/(?:押|タップ|クリック)(?:された|した)|(?:操作|選択)した(?=ボタン|リンク)/gu, "クリックした"],
  [/使(?:用し|っ)た(?=機能)/gu, "利用した"],
  [/(?:再生|視聴|ダウンロード|シェア|共有)した(?=記録|こと|事実|履歴)/gu, "操作"],
]

/** What was looked at, when, how long, and where one came from. */
const visits: readonly Wording[] = [
  [
    /(閲覧|購入|視聴|再生)(?:・|や|及び|および|または|又は)(閲覧|購入|視聴|再生)した(?=商品|コンテンツ|作品|番組)/gu,
    "$1した商品、$2した",
  ],
  [
    new RegExp(
      `(?:(?:閲覧|訪問|来訪|アクセス|表示|遷移)(?:された|していた|されていた|している|されている|いただいた|頂いた|した|中の)|(?:ご|御)覧(?:になった|になっていた|になっている|になられた|いただいた|頂いた|の)|見(?:た|ていた|ている|られた)|お?読(?:んだ|みになった)|訪れた|開いた|開いている|参照した)(?=${pages})`,
      "gu",
    ),
    "閲覧した",
  ],
  // The address of what was viewed is a page's, whatever stands on it.
  [/(?<=閲覧した)(?!ページの)[^、。のをにはがで()]{1,12}のURL/gu, "ページのURL"],
  [/(?:リクエスト|要求)した(?:[^、。のをには()]{1,10}の)?URL/gu, "要求したURL"],
  [/(?:来|訪れ|訪問す|アクセスす|開|見)る前の(?=サイト|ページ)/gu, "直前に閲覧した"],
  [/(?:すぐ|1つ|一つ|ひとつ|直)前に(?=閲覧した)|(?<![ぁ-んァ-ヶ一-龠])前に(?=閲覧した)/gu, "直前に"],
  // The address or the title of the page before is no address of the page viewed.
  [/直前に閲覧した(?:ページ|サイト|画面|記事)の?(?:URL|アドレス|タイトル|名称|情報)/gu, "参照元"],
  [
    /(?:どの(?:ページ|サイト|広告|リンク|媒体|SNS)から|どこから)[^、。]{0,12}(?:来|訪問|遷移|移動|アクセス|流入)[しさられたのかい]*/gu,
    "参照元",
  ],
  [/(?<=(?:ページ|サイト|画面|記事|動画|商品)の?)アドレス/gu, "URL"],
  [/(?:来訪元|訪問元|遷移前)(?:の?(?:ページ|サイト))?/gu, "参照元"],
  [/referrer|HTTP_REFERER/giu, "Referer"],
  [new RegExp(`(${moments})(?:した|された)?の?(?:年月日|日付|時刻|タイミング|日時)`, "gu"), "$1日時"],
  [new RegExp(`(${moments})した(?:日(?![一-龠])|時間帯)`, "gu"), "$1日時"],
  [
    /(?:滞在|滞留|閲覧|とどま|留ま|表示|ご覧になって)(?:していた|いた|った|した)?の?(?:継続)?(?:時間|秒数|長さ)(?!帯)/gu,
    "滞在時間",
  ],
  [/(?:見|閲覧し|開い|滞在し)ていた(?:時間|秒数|長さ)(?!帯)/gu, "滞在時間"],
  [/(?:見|読ん|開い|書い|押し)[ただ](?:時刻|日時|年月日)/gu, "閲覧日時"],
  [
    /(?:アプリ|画面|ページ)が(?:落ち|止まっ|固まっ|動かなくなっ|異常終了し)た(?:とき|時|際|瞬間)?/gu,
    "クラッシュ",
  ],
  [/(?:表示|読み?込み?)に(?:かかった|要した)時間/gu, "読み込み時間"],
  [/(?:おおよそ|大まか|おおまか|大体|おおむね|概ね)[なの]/gu, "おおよその"],
  [
    /(?:から|に基づ[くき]|により|をもとに)(?:推定|推測|判定)?(?:した|された|される|する)?、?\s?(?=おおよその)/gu,
    "",
  ],
  [/(?:から|に基づ[くき]|により|をもとに)(?:推定|推測|判定)(?:した|された|される|する)/gu, "おおよその"],
  [/(?:推定|推測)(?:した|された|される)?(?=地域|位置|所在地|国)/gu, "おおよその"],
  [/検索(?:窓|欄|ボックス|フォーム)?(?:に|で)(?:入力した|入れた|打ち込んだ|使った)/gu, "検索した"],
  [/検索した(?:ことば|単語|文字(?!列))/gu, "検索した言葉"],
  [
    /検索(?:(?:した|された|に使われた|に用いた|に使用した|時の)(?:キーワード|語句|ワード|言葉|文字列)|の?(?:語句|ワード|文字列))/gu,
    "検索語",
  ],
  [
    /(サイト|ページ|アプリ|サービス|画面)(?:上|内)?(?:で|における)?の(?=行動|操作|動作|アクティビティ|アクション|閲覧)/gu,
    "$1内",
  ],
  [
    /(?:他|他社|外部|第三者|当社以外)の?サイト(?:内|の|での|における)?(?=閲覧履歴|行動履歴|訪問履歴)/gu,
    "他社サイト",
  ],
]

/** Identifiers: what they tell apart, how they came about, how they were made unreadable. */
const identifiers: readonly Wording[] = [
  [
    /(?:ハッシュ化|暗号化|不可逆変換)(?:された|した|済みの?|後の)(?:利用者|会員|登録)?の?/gu,
    "ハッシュ化した",
  ],
  [
    new RegExp(
      `(?<!ハッシュ化した)(${contacts})(?:等|など)?(?:を|の|\\()(?:SHA-?256で)?(?:ハッシュ化した|ハッシュ|暗号化した)(?:値|もの|文字列|情報|データ)?\\)?`,
      "giu",
    ),
    "ハッシュ化した$1",
  ],
  [
    new RegExp(`ハッシュ化した(${contacts})(?:・|や|及び|および|または|又は)(?=${contacts})`, "gu"),
    "ハッシュ化した$1、ハッシュ化した",
  ],
  [
    /(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z])(?<!個人|本人)(?:を|の)?(?:識別|区別|特定|判別)(?:する|できる|用|するため|のため)?の?(?:ID|番号|符号|コード|値|文字列|情報|データ|識別子)/gu,
    "識別子",
  ],
  [
    // What tells browsers apart is kept in a cookie or elsewhere: ブラウザ識別子 would say a cookie.
    /ブラウザごとに?の?(?:(?:割り振|割り当て|割当て|付与|発行|付番|採番|生成)(?:られた|された|される|した|する|た))?(?:ID|番号|識別子|識別番号|符号)/gu,
    "ブラウザごとの識別子",
  ],
  [
    /(?<!ブラウザ)ごとに?の?(?:(?:割り振|割り当て|割当て|付与|発行|付番|採番|生成)(?:られた|された|される|した|する|た))?(?:ID|番号|識別子|識別番号|符号)/gu,
    "識別子",
  ],
  [
    /(?:プレイヤー|プレーヤー|スタッフ|従業員|職員|患者|受講[者生]|生徒|学生|組合員|加入者|登録者|求職者|応募者|来場者|メンバー)の?(?:ID|番号)/gu,
    "会員番号",
  ],
  [/固有の?(?:ID|番号|符号|識別子)/gu, "固有識別子"],
  [
    /(?:ランダム|無作為|乱数)(?:に|な|で|による)?(?:生成|割り当て|付与|発行)?(?:された|した|られた|た)?(?:ID|番号|識別子|文字列|値)/gu,
    "ランダムな識別子",
  ],
  [/広告(?:配信)?(?:用|のため|主向け|目的)の?(?=識別子|ID)/gu, "広告"],
]

/** Ends that add nothing (に関する情報, データ), and の between two nouns. */
const ends: readonly Wording[] = [
  [
    /(?:に関する|についての|に関わる|にかかわる|に係る|に関連する)(?:技術的?な?|詳細な?)?(?:情報|データ)/gu,
    "情報",
  ],
  [/(?<=端末|ブラウザ|アプリ|通信|ネットワーク|エラー)の?技術(?:的な)?情報/gu, "情報"],
  [/(?<!メタ|パーソナル|オープン)データ(?!ベース|セット|ID)/gu, "情報"],
  [/(?<=OS|ブラウザ|端末|回線|ネットワーク)の?(?:種別|タイプ|名称)/gu, "種類"],
  [/(?<=[\p{Script=Han}\p{Script=Katakana}ー)])の(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z])/gu, ""],
  [/(?<=[A-Za-z0-9])の(?=[\p{Script=Han}\p{Script=Katakana}])/gu, ""],
]

const wordings = [...loans, ...manners, ...visits, ...identifiers, ...ends]

/**
 * A text with what can be said in many ways said in one (ご覧になったページ, 閲覧されたページ; 端末を識別するための番号,
 * 端末ごとのID), for comparing words with words; both sides go through it. Places still point into the text as written.
 */
export const inOneWording = rememberShort(worded)

function worded(text: string): Squeezed {
  const source = text.normalize("NFKC")
  const all = wordings.reduce(reword, {
    text: source,
    origin: Array.from({ length: source.length }, (_, at) => at),
  })
  const squeezed = squeeze(all.text)
  return { ...squeezed, source, offsets: squeezed.offsets.map((at) => all.origin[at] ?? at) }
}

/** `origin`: for each character, where it stood in the text as written. */
interface Worded {
  readonly text: string
  readonly origin: readonly number[]
}

function reword(worded: Worded, [kind, one]: Wording): Worded {
  const { text, origin } = worded
  const parts: string[] = []
  const places: number[] = []
  let from = 0
  for (const match of text.matchAll(kind)) {
    const to = match.index + match[0].length
    const said = one.replaceAll(/\$([12])/gu, (_, group: string) => match[Number(group)] ?? "")
    parts.push(text.slice(from, match.index), said)
    for (let at = from; at < match.index; at += 1) places.push(origin[at] ?? 0)
    for (let at = 0; at < said.length; at += 1) places.push(origin[at === 0 ? match.index : to - 1] ?? 0)
    from = to
  }
  if (from === 0) return worded
  for (let at = from; at < text.length; at += 1) places.push(origin[at] ?? 0)
  return { text: [...parts, text.slice(from)].join(""), origin: places }
}
