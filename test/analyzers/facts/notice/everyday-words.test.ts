import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { readingOf } from "../../../../src/analyzers/facts/notice/reading.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) => readNotice(candidate(html), knowledge).entries

describe("notices in everyday words", () => {
  test.each([
    ["相手に渡すデータ", "information"],
    ["何を送るのか", "information"],
    ["届けられないもの", undefined],
    ["渡さない情報", "other"],
    ["接続する相手", "destination"],
    ["どこに渡すか", "destination"],
    ["どうして送るのか", "purpose"],
    ["集める理由", "purpose"],
  ])("%s is a label for %s", (label, role) => {
    expect(readingOf(knowledge).roleOf(label)).toBe(role)
  })

  test("a denial in everyday words sends nothing", () => {
    const [entry] = entriesOf(
      `<h1>外部への送信</h1><dl><dt>届け先</dt><dd>Google LLC</dd>
      <dt>渡す情報</dt><dd>見たページのURL、画面の大きさ。お名前やメールアドレスは渡しません。</dd>
      <dt>渡さない情報</dt><dd>電話番号</dd><dt>渡す理由</dt><dd>アクセスの数え上げ</dd></dl>`,
    )
    expect(entry?.operator).toBe("Google LLC")
    expect(entry?.information.join()).toBe("見たページのURL,画面の大きさ")
    expect(entry?.purposeWords.unassigned).toEqual(["アクセスの数え上げ"])
  })
})

describe("rows of one receiver", () => {
  test("同上 beside another piece of information goes on with the entry above", () => {
    const entries = entriesOf(
      `<h2>外部へ送信される情報</h2><table><tr><th>送信する情報</th><th>用途</th><th>送信先</th></tr>
      <tr><td>選んだ写真</td><td>背景の切り抜き</td><td>Cutout Works 株式会社</td></tr>
      <tr><td>端末の言語</td><td>同上</td><td>同上</td></tr></table>`,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.information).toEqual(["選んだ写真", "端末の言語"])
    expect(entries[0]?.purposeWords.unassigned).toEqual(["背景の切り抜き"])
  })

  test("the function a row is about says what for where no column does", () => {
    const entries = entriesOf(
      `<h2>外部へ送信される情報</h2><table><tr><th>操作</th><th>送信される情報</th><th>送信先</th></tr>
      <tr><td>住所から地図を開く</td><td>入力した住所</td><td>Nominatim API</td></tr>
      <tr><td>地図を動かす</td><td>表示範囲</td><td>同上</td></tr>
      <tr><td>広告の表示</td><td>広告ID</td><td>Google LLC</td></tr></table>`,
    )
    expect(entries.map(({ operator, service }) => operator ?? service)).toEqual([
      "Nominatim API",
      "Google LLC",
    ])
    expect(entries[0]?.information).toEqual(["入力した住所", "表示範囲"])
    expect(entries[0]?.purposeWords.unassigned).toEqual(["住所から地図を開く", "地図を動かす"])
  })

  test("a service told in short and then in a table is one entry", () => {
    const entries = entriesOf(
      `<h1>外部送信について</h1><div><h3>どこに送るか</h3><p>Google LLC（Google アナリティクス）</p><h3>何を送るか</h3><p>参照元など</p></div>
      <h2>くわしい内容</h2><table><tr><th>送信先</th><td>Google LLC（Google アナリティクス）</td></tr>
      <tr><th>送信される情報</th><td>閲覧したページのURL、参照元</td></tr><tr><th>利用目的</th><td>利用状況の把握</td></tr></table>`,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.information).toEqual(["閲覧したページのURL", "参照元"])
  })

  test("a table of functions names nobody: the receiver stands below it", () => {
    const entries = entriesOf(
      `<h1>プライバシーポリシー</h1><h2>録音の書き起こし</h2><p>次の機能では外部へ情報を送信します。</p>
      <table><tr><th>機能</th><th>送信するデータ</th><th>用途</th></tr><tr><td>書き起こし</td><td>録音した音声</td><td>文字への変換</td></tr>
      <tr><td>見出し</td><td>書き起こした文章</td><td>見出しの作成</td></tr></table><p><b>送信先</b>：OpenAI API（OpenAI, L.L.C.）</p>
      <h2>外部サービス</h2><h3>OpenAI API</h3><ul><li>提供元：OpenAI, L.L.C.</li><li>利用目的：文章の要約</li><li>送信データ：録音した音声</li></ul>`,
    )
    expect(entries.map(({ operator }) => operator)).toEqual(["OpenAI, L.L.C."])
    expect(entries[0]?.information).toEqual(["録音した音声", "書き起こした文章"])
    expect(entries[0]?.purposeWords.unassigned.toSorted()).toEqual(
      ["文字への変換", "文章の要約", "見出しの作成"].toSorted(),
    )
  })
})
