import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) => readNotice(candidate(html), knowledge).entries

describe("what stands beside and behind labels", () => {
  test("sentences behind a purpose tell what is sent and how to stop it", () => {
    const [entry] = entriesOf(
      `<h1>外部送信について</h1><dl><dt>Meta Platforms, Inc.（Metaピクセル）</dt>
      <dd>利用目的：広告の配信。Cookie等により閲覧履歴が送信されます。配信の停止は広告設定から行えます。</dd></dl>`,
    )
    expect(entry?.purposeWords.unassigned).toEqual(["広告の配信。"])
    expect(entry?.information).toEqual(["Cookie等", "閲覧履歴"])
  })

  test("a link to a policy below the information is none of it", () => {
    const [entry] = entriesOf(
      `<h1>外部送信について</h1><ul><li><b>OpenAI, L.L.C.（ChatGPT API）</b><br>目的：文章の要約<br>送信データ：入力された文章<br>
      <a href="https://openai.com/privacy">OpenAI Privacy Policy</a></li></ul>`,
    )
    expect(entry?.information).toEqual(["入力された文章"])
    expect(entry?.policy).toBe("https://openai.com/privacy")
  })

  test("a stroke at the end of a broken line goes on below", () => {
    const [entry] = entriesOf(
      `<h1>外部送信について</h1><table><tr><th>Google アナリティクス /<br>Google タグマネージャー</th>
      <td>送信先: Google LLC ／ 目的: アクセス解析</td></tr></table>`,
    )
    expect(entry?.service).toBe("Google アナリティクス / Google タグマネージャー")
  })

  test("a block whose 送信先 is nowhere is no entry; a sentence below a destination is no second name", () => {
    const entries = entriesOf(
      `<h1>プライバシーポリシー</h1><h2>外部送信について</h2><p>【ローカルストレージ】<br>・保存する情報: 並び順の設定<br>・目的: 前回の表示に戻すため<br>・送信先: 送信なし（ブラウザ内のみ）</p>
      <p>【ログインの記録】<br>・保存される情報: 会員の認証トークン<br>・目的: ログインの維持<br>・送信先: Auth0<br>広告のためのCookieは使用していません。</p>`,
    )
    expect(entries.map(({ operator, information, status }) => [operator, information, status])).toEqual([
      ["Auth0", ["会員の認証トークン"], "current"],
    ])
  })

  test("a product as 送信先 is of the company that the page says provides such services", () => {
    const under = (maker: string) =>
      entriesOf(
        `<h1>プライバシーポリシー</h1><h2>外部に送信される情報</h2><p>品質の向上のため ${maker} が提供する Firebase を利用しており、以下の情報を送信します。</p>
        <h3>不具合の記録（自動）</h3><p>送信先: Firebase Crashlytics</p><p>内容: 停止したときの画面名</p><p>目的: 不具合の修正</p>
        <h3>使われ方の記録（自動）</h3><p>送信先: Firebase Analytics</p><p>内容: 開いた画面</p><p>目的: 画面の改善</p>`,
      ).map(({ operator, service }) => [operator, service])
    expect(under("Google LLC")).toEqual([
      ["Google LLC", "Firebase Crashlytics"],
      ["Google LLC", "Firebase Analytics"],
    ])
    expect(under("株式会社ノヅチ").map(([operator]) => operator)).toEqual([
      "Firebase Crashlytics",
      "Firebase Analytics",
    ])
  })

  test("long labels in brackets on one line, and an arrow that only opens a box", () => {
    const entries =
      entriesOf(`<h1>外部送信について</h1><p>Tawk</p><p>【情報の送信先となる者の氏名又は名称】tawk.to, Inc.
        【送信されることとなる利用者に関する情報の内容】IPアドレス 【情報の利用目的】ご相談の受付</p>
        <details><summary><span>Sentry（Functional Software, Inc.）</span><span aria-hidden="true">＋</span></summary>
        <p><b>送信される情報</b><br>エラーの内容</p><p><b>利用目的</b><br>お問い合わせへの回答</p></details>`)
    expect(
      entries.map(({ operator, information, purposeWords }) => [
        operator,
        information,
        purposeWords.unassigned,
      ]),
    ).toEqual([
      ["tawk.to, Inc.", ["IPアドレス"], ["ご相談の受付"]],
      ["Functional Software, Inc.", ["エラーの内容"], ["お問い合わせへの回答"]],
    ])
  })
})
