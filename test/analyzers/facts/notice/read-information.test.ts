import { describe, expect, test } from "vitest"
import {
  informationWords,
  readInformation,
} from "../../../../src/analyzers/facts/notice/information/read-information.ts"
import { knownFacts } from "./known.ts"

const words = informationWords(knownFacts())
const categories = (...lines: readonly string[]) => readInformation(lines, words).categories
const covered = (line: string) => {
  const read = readInformation([line], words)
  return [...read.categories, ...read.umbrellas.flatMap(({ covers }) => covers)]
}

describe("words to categories", () => {
  test("the longest word wins and nothing is read inside it", () => {
    expect(categories("おおよその位置情報")).toEqual(["approx_location"])
    expect(categories("Cookie情報")).toContain("cookie_id")
  })

  test("Latin words need boundaries", () => {
    expect(categories("POSTデータ")).not.toContain("os")
    expect(categories("SHIPPING")).not.toContain("ip_address")
    expect(categories("OS、IPアドレス")).toEqual(["os", "ip_address"])
  })

  test("Kangxi radicals, half width and long vowels make no difference", () => {
    expect(categories("閲覧⽇時")).toEqual(["visit_time"])
    expect(categories("ﾌﾞﾗｳｻﾞの種類")).toEqual(["user_agent"])
    expect(categories("リファラー")).toEqual(categories("リファラ"))
  })

  test("words that share an end or a beginning are all read", () => {
    expect(categories("ブラウザ・OS・端末の種類")).toEqual(
      expect.arrayContaining(["user_agent", "os", "device"]),
    )
    expect(categories("閲覧したページのURL・タイトル・閲覧日時")).toEqual(
      expect.arrayContaining(["page_url", "page_title", "visit_time"]),
    )
  })

  test("everyday words count as whole items", () => {
    expect(categories("タイトル、操作、視聴者を識別する番号、見た日時")).toEqual(
      expect.arrayContaining(["page_title", "event_action", "client_id", "visit_time"]),
    )
    expect(categories("操作イベント")).toEqual(["event_action"])
    expect(categories("閲覧等のイベント")).toEqual(["event_action"])
    expect(categories("会員を識別する番号")).toEqual(["user_account_id"])
    expect(categories("書籍のタイトルコール、誤操作の防止")).toEqual([])
  })

  test.for([
    "個人を特定する情報（氏名、メールアドレス）は含みません",
    "氏名、メールアドレスは送信されません。",
    "クリック（氏名とメールアドレスはマスクされ送信されません）",
    "属性（氏名・メールアドレスを除く）",
    "Cookieの番号（氏名やメールアドレスはわかりません）",
  ])("denied information is not stated: %s", (line) => {
    expect(categories(line)).not.toContain("email")
  })

  test("a remark in brackets denies nothing", () => {
    expect(categories("IPアドレス（匿名化済み）")).toEqual(["ip_address"])
    expect(categories("IPアドレス（氏名は含みません）")).toEqual(["ip_address"])
    expect(categories("IPアドレスを送信し、氏名は送信しません")).toContain("ip_address")
    expect(categories("興味関心に基づく広告は表示していません、氏名や住所は取り除いてから送ります")).toEqual(
      [],
    )
  })

  test("collective words are kept with what they cover and what they are too vague for", () => {
    const { umbrellas } = readInformation(["閲覧履歴", "利用者情報"], words)
    expect(umbrellas.find(({ word }) => word === "閲覧履歴")?.covers).toContain("page_url")
    expect(umbrellas.find(({ word }) => word === "利用者情報")?.covers).toEqual([])
  })

  test("every word of the table states its own category in one wording too", () => {
    const lost = Object.entries(knownFacts().information.categories).flatMap(([id, { terms }]) =>
      terms.filter((term) => !categories(term).includes(id)),
    )
    expect(lost).toEqual([])
  })

  test.for([
    [
      "page_url",
      "ご覧いただいたWebページのアドレス",
      "開いている画面のURL",
      "訪問されたウェブサイトのURL",
      "エラーが起きた画面のアドレス",
      "閲覧した教室のURL",
    ],
    ["page_title", "閲覧したページのURLとタイトル", "表示したページのタイトル"],
    ["content_viewed", "閲覧されている商品", "閲覧・購入した商品に関する情報", "再生された曲"],
    [
      "referrer",
      "直前にご覧になったページ",
      "どのサイトから訪問されたか",
      "どの広告から来たか",
      "HTTP Referrer",
      "来る前のサイト",
    ],
    ["visit_time", "押したリンクと日時", "閲覧の年月日", "アクセスされた時刻", "操作した日"],
    ["dwell_time", "サイトに滞在していた時間", "ページの表示の継続時間"],
    [
      "event_action",
      "ページ内のボタンやリンクを押した記録",
      "ウェブページ上での行動",
      "使った機能",
      "操作したボタン",
      "サイト内での行動履歴",
    ],
    [
      "search_query",
      "検索に入れた言葉",
      "検索窓に打ち込んだことば",
      "検索欄に入力した語句",
      "検索時のキーワード",
    ],
    [
      "approx_location",
      "IPアドレスから推定される、おおよその地域",
      "国と言語の設定",
      "IPアドレスから推定した都道府県",
      "IPアドレスに基づくおおまかな所在地",
    ],
    ["user_agent", "お使いのブラウザー", "端末やブラウザの種類", "利用されている端末・ブラウザの種類"],
    ["device", "スマートフォン等の機種", "ご使用の機器", "端末及びブラウザに関する技術情報"],
    ["screen", "モニタの大きさ", "ビューポートのサイズ"],
    ["cookie_id", "_ga、_gid", "_ga, _gat and _gid", "_ga_ABCDEF1234"],
    ["client_id", "ランダムに割り当てられた番号", "訪問者を区別するための番号"],
    ["device_id", "機器ごとに発行されるID", "端末を特定するための番号"],
    ["advertising_id", "広告配信のための識別子", "スマホの広告用識別番号"],
    ["user_account_id", "会員を識別する番号", "受講者番号", "プレイヤーID"],
    ["hashed_contact", "メールアドレスをハッシュ化した値", "ハッシュ化済みのお客様のメールアドレス"],
    [
      "form_input",
      "フォームにご記入いただいた内容",
      "お客様が入力する情報",
      "入力した「好きな色」",
      "入力された希望日",
      "書き込んだコメント",
      "残したメッセージ",
      "選んだファイル",
    ],
    ["conversion", "お申し込みが完了したこと", "資料請求の完了の有無", "見積もり依頼の完了"],
    [
      "diagnostics",
      "アプリが落ちたときの処理の記録",
      "画面が固まった際の状況",
      "ページの読み込みにかかった時間",
      "エラーに関する技術情報",
    ],
  ] as const)("other ways to say it: %s", ([category, ...lines]) => {
    expect(lines.filter((line) => !covered(line).includes(category))).toEqual([])
  })

  test.for([
    "広告の表示とタップ",
    "広告の閲覧・クリック情報",
    "広告を最後まで見たかどうか",
    "広告の表示・タップの記録",
  ])("seeing an ad or pressing it is no other action: %s", (line) => {
    expect(categories(line)).toEqual(["ad_interaction"])
  })

  test("a space between Japanese and Latin letters makes no difference", () => {
    expect(categories("ページの URL、IP アドレス、iOS のバージョン")).toEqual([
      "page_url",
      "ip_address",
      "os",
    ])
  })

  test("one way to say it is not another thing", () => {
    expect(covered("ハッシュ化したメールアドレス・電話番号")).toEqual(["hashed_contact"])
    expect(covered("メールアドレスをハッシュ化した値")).not.toContain("email")
    expect(covered("個人を特定する情報")).not.toContain("client_id")
    expect(covered("広告の閲覧履歴")).not.toContain("page_url")
    expect(covered("広告の表示・閲覧・クリックに関する情報")).not.toContain("browsing_history")
    expect(covered("ディスプレイ広告の表示")).not.toContain("screen")
    expect(covered("利用者の識別子のない信号")).not.toContain("client_id")
    expect(categories("直前に見ていたページのアドレス")).toEqual(["referrer"])
    expect(categories("閲覧した求人のURL")).toEqual(["page_url"])
    expect(covered("入力したメールアドレス")).not.toContain("form_input")
    expect(categories("操作の回数（地点・名前、現在地は送信しません）")).toEqual(["event_action"])
    expect(covered("識別子")).not.toContain("advertising_id")
  })

  test("collective words are quoted as they are written", () => {
    const { umbrellas } = readInformation(["端末（デバイス）に関する情報、ご利用状況に関するデータ"], words)
    expect(umbrellas.map(({ word }) => word)).toContain("ご利用状況に関するデータ")
  })
})
