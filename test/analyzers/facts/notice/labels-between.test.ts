import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { readingOf } from "../../../../src/analyzers/facts/notice/reading.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) => readNotice(candidate(html), knowledge).entries

describe("what is a label and what its value", () => {
  test.each([
    ["氏名、住所、生年月日", undefined],
    ["会社名、部署、電話番号", undefined],
    ["送信先、利用するサービス", "party"],
    ["送信先の氏名又は名称", "destination"],
    ["問合せに答えるため", undefined],
    ["お問い合わせ先", "other"],
    ["どんなデータ", "information"],
    ["何が", "information"],
    ["だれに", "destination"],
    ["無効にしたいとき", "opt-out"],
    ["断りたい場合", "opt-out"],
  ])("%s is a label for %s", (label, role) => {
    expect(readingOf(knowledge).roleOf(label)).toBe(role)
  })

  test.each([
    "当サイト：来訪の解析／送信先：解析の仕組みの改善",
    "当社：来訪の解析、送信先：解析の仕組みの改善",
    "【当社】来訪の解析【送信先】解析の仕組みの改善",
  ])("%s tells of one receiver what each side does", (said) => {
    const row = `<tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr><tr><td>株式会社そくてい</td><td>Cookie</td><td>${said}</td></tr>`
    const items = `<h2>そくてい</h2><ul><li>送信先：株式会社そくてい</li><li>送信される情報：Cookie</li><li>利用目的：${said}</li></ul>`
    for (const form of [`<table>${row}</table>`, items]) {
      const entries = entriesOf(`<h1>外部送信について</h1>${form}`)
      expect(entries.map(({ operator }) => operator)).toEqual(["株式会社そくてい"])
      expect(entries[0]?.purposeWords).toMatchObject({
        own: ["来訪の解析"],
        destination: ["解析の仕組みの改善"],
      })
    }
  })

  test("当社の利用目的 and what follows stay labels on one line", () => {
    const [entry] = entriesOf(
      `<h1>外部送信について</h1><h2>株式会社そくてい</h2><p>当社の利用目的：来訪の解析／送信先の利用目的：仕組みの改善／送信される情報：Cookie</p>`,
    )
    expect(entry?.information).toEqual(["Cookie"])
    expect(entry?.purposeWords).toMatchObject({ own: ["来訪の解析"], destination: ["仕組みの改善"] })
  })

  test("things that people enter are a value beside their label", () => {
    const [entry] = entriesOf(
      `<h1>外部送信について</h1><h2>問診票</h2><p>送信先　株式会社サクラ問診</p>
      <p>送信される情報　氏名、住所、生年月日</p><p>目的　問合せに答えるため</p>`,
    )
    expect(entry?.operator).toBe("株式会社サクラ問診")
    expect(entry?.information).toEqual(["氏名", "住所", "生年月日"])
    expect(entry?.purposeWords.unassigned).toEqual(["問合せに答えるため"])
  })

  test.each(["…", "‥‥", " → ", "＝"])("%s stands between label and value", (sign) => {
    const [first, second] = entriesOf(
      `<h1>外部送信のご案内</h1><div>◇会場の案内図<br>・送り先${sign}株式会社オオゾラ地図（オオゾラマップ）<br>
      ・送る情報${sign}IPアドレス、見た場所<br>・理由${sign}道順を示すため<br><br>
      ◇集計<br>・送り先${sign}Google LLC（Googleアナリティクス）<br>・送る情報${sign}Cookie<br>・用途${sign}人気の頁を知るため<br>
      ※名簿は送っておりません。<br>※掲示板は別のサイトです。</div>`,
    )
    expect([first?.operator, first?.service]).toEqual(["株式会社オオゾラ地図", "オオゾラマップ"])
    expect(first?.information).toEqual(["IPアドレス", "見た場所"])
    expect(second?.information).toEqual(["Cookie"])
    expect(second?.purposeWords.unassigned).toEqual(["人気の頁を知るため"])
  })

  test("labels that are questions without a verb", () => {
    const [entry] = entriesOf(
      `<h1>外部送信</h1><details><summary>掲示板の広告</summary><p>だれに</p><p>株式会社ヒバリ広告</p>
      <p>どんな情報</p><p>Cookie、広告を押したこと</p><p>どうして</p><p>運営費をまかなうため</p>
      <p>断りたい場合</p><p>端末の設定から</p></details>`,
    )
    expect(entry?.operator).toBe("株式会社ヒバリ広告")
    expect(entry?.information).toEqual(["Cookie", "広告を押したこと"])
    expect(entry?.purposeWords.unassigned).toEqual(["運営費をまかなうため"])
  })

  test("a company's name beside a stroke is the company, the other the service", () => {
    const [entry] = entriesOf(
      `<h1>外部送信</h1><table><tr><th>送信先</th><th>送信される情報</th><th>目的</th></tr>
      <tr><td>ツバメ解析 / 株式会社ツバメ</td><td>Cookie</td><td>集計</td></tr>
      <tr><td>Google タグ / Google LLC</td><td>Cookie</td><td>管理</td></tr></table>`,
    )
    expect([entry?.operator, entry?.service]).toEqual(["株式会社ツバメ", "ツバメ解析"])
  })

  test.each([
    ["送信先", "なかみ", "ねらい"],
    ["提供元", "送信される情報", "こころ"],
    ["うけとり手", "送信される情報", "ねらい"],
  ])("a page's own words before a colon: %s, %s, %s", (who, what, why) => {
    const entry = (name: string, company: string, information: string, purpose: string) =>
      `<p>${name}<br>${who}：${company}<br>${what}：${information}<br>${why}：${purpose}</p>`
    const entries = entriesOf(
      `<h1>外部送信のお知らせ</h1>${entry("記事の計測", "Google LLC", "Cookie、参照元", "読まれた記事を知るため")}
      ${entry("掲示板の広告", "株式会社ヒバリ広告", "Cookie、IPアドレス", "広告を出すため")}`,
    )
    expect(entries.map(({ operator }) => operator)).toEqual(["Google LLC", "株式会社ヒバリ広告"])
    expect(entries.map(({ information }) => information.join())).toEqual([
      "Cookie,参照元",
      "Cookie,IPアドレス",
    ])
    expect(entries[1]?.purposeWords.unassigned).toEqual(["広告を出すため"])
  })

  test("a remark that comes back before a colon is no label of an entry", () => {
    const [entry] = entriesOf(
      `<h1>外部送信のお知らせ</h1><p>計測<br>送信先：Google LLC<br>情報：Cookie<br>目的：集計のため<br>会社概要：https://about.google/</p>
      <p>広告<br>送信先：株式会社ヒバリ広告<br>情報：Cookie<br>目的：広告のため<br>会社概要：https://hibari.example/</p>`,
    )
    expect(entry?.operator).toBe("Google LLC")
    expect(entry?.information).toEqual(["Cookie"])
  })
})
