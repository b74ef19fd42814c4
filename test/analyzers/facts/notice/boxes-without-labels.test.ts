import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>利用者情報の外部送信</h1>${body}`), knowledge).entries.map(
    ({ operator, service, information, purposeWords, policy, optOut, status }) => ({
      operator,
      service,
      information,
      purposes: Object.values(purposeWords).flat(),
      policy,
      optOut,
      status,
    }),
  )

describe("boxes without labels", () => {
  test("tell by their words what is a service, what is sent and what for", () => {
    const entries = told(
      `<div class="card"><h3><a href="https://www.cloudflare.com/privacypolicy/">Cloudflare, Inc.</a></h3>
      <span class="tag">Turnstile</span><p>IPアドレス、ブラウザの情報、操作の記録</p><p>⇒ ボットからの送信を防ぐため（全ページ）</p></div>
      <div class="card"><h3>LINEヤフー株式会社</h3><span class="tag">LINE Tag</span><p>2027年春から予定</p>
      <p>閲覧ページ、Cookie</p><p>⇒ 広告の効果測定のため</p>
      <div class="card-footer"><a href="https://line.example/optout">停止</a></div></div>`,
    )
    expect(entries).toEqual([
      {
        operator: "Cloudflare, Inc.",
        service: "Turnstile",
        information: ["IPアドレス", "ブラウザの情報", "操作の記録"],
        purposes: ["ボットからの送信を防ぐため"],
        policy: "https://www.cloudflare.com/privacypolicy/",
        optOut: undefined,
        status: "current",
      },
      {
        operator: "LINEヤフー株式会社",
        service: "LINE Tag",
        information: ["閲覧ページ", "Cookie"],
        purposes: ["広告の効果測定のため"],
        policy: undefined,
        optOut: "https://line.example/optout",
        status: "planned",
      },
    ])
  })

  test("may be headings with the company below, whose lists go together", () => {
    const entries = told(
      `<h2>Square オンライン決済</h2><p>Square, Inc.</p><ul><li>カード情報</li><li>お届け先</li></ul><p>お支払いを受け付けるため</p>
      <h2>まちの予約帳</h2><p>株式会社まちの帳場</p><ul><li>お名前</li><li>来店の日時</li></ul><p>ご予約を受け付けるために使っています。</p>
      <h2>お問い合わせ</h2><p>電話でお願いします。</p>`,
    )
    expect(entries.map(({ operator, information, purposes }) => [operator, information, purposes])).toEqual([
      ["Square, Inc.", ["カード情報", "お届け先"], ["お支払いを受け付けるため"]],
      ["株式会社まちの帳場", ["お名前", "来店の日時"], ["ご予約を受け付けるため"]],
    ])
  })

  test("are none where nothing below the names says what for", () => {
    expect(told("<h2>Google LLC</h2><p>検索</p><h2>Meta Platforms, Inc.</h2><p>交流</p>")).toEqual([])
  })
})
