import type { Site } from "../../../src/demo/site.ts"

/** Sites of a made-up survey. What each must be counted as is written beside it, by hand, from what the pages say. */
const html = { headers: { "content-type": "text/html; charset=utf-8" } }

/** What Google Analytics 4 sends of a page, from a script in the page's own HTML. */
const analytics = `<script>fetch("https://www.google-analytics.com/g/collect?v=2&tid=G-TEST123&cid=1234567890.1700000000&dl="+encodeURIComponent(location.href)+"&dt="+encodeURIComponent(document.title)+"&ul=ja&sr=1280x800&en=page_view",{mode:"no-cors",keepalive:true})</script>`

const page = (title: string, body: string) => ({
  ...html,
  body: `<!doctype html><html lang="ja"><title>${title}</title><meta name="viewport" content="width=device-width"><h1>${title}</h1><p>架空の情報サイトです。</p>${body}</html>`,
})

const link = `<footer><a href="/gaibu">外部送信について</a></footer>`

const notice = (information: string, purpose: string) =>
  page(
    "外部送信について",
    `<p>当サイトは、次のとおり利用者に関する情報を外部に送信しています。</p>
<table><tr><th>サービス名</th><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>
<tr><td>Google アナリティクス</td><td>Google LLC</td><td>${information}</td><td>${purpose}</td></tr></table>`,
  )

const everything =
  "閲覧したページのURL、ページタイトル、リファラ、閲覧日時、クライアントID（識別子）、Cookie、IPアドレス、ユーザーエージェント、OS、端末情報、画面サイズ、言語設定、クリックなどの操作情報（イベント）"

/** Host → site. `gone.example` is not served: its name does not resolve. */
export const eightSites: Readonly<Record<string, Site>> = {
  // notice あり, destination あり, information あり, purpose あり
  "stated.example": {
    answers: {
      "/": () => page("記載のあるサイト", analytics + link),
      "/gaibu": () => notice(everything, "サイトの利用状況の分析のため"),
    },
  },
  // notice あり, destination あり, information あり, purpose なし
  "purposeless.example": {
    answers: {
      "/": () => page("目的のないサイト", analytics + link),
      "/gaibu": () => notice(everything, ""),
    },
  },
  // notice なし, destination なし; of information and purpose nothing is asked: all that is asked is なし
  "absent.example": { answers: { "/": () => page("公表のないサイト", analytics) } },
  // nothing is sent to others: nothing is asked
  "silent.example": { answers: { "/": () => page("送信のないサイト", "") } },
  "refusing.example": { answers: { "/": () => ({ ...page("403", ""), status: 403 }) } },
  "members.example": { answers: { "/": () => ({ ...page("会員", ""), status: 401 }) } },
  "archive.example": {
    answers: { "/": () => ({ headers: { "content-type": "application/zip" }, body: "PK" }) },
  },
  "www.google-analytics.com": { answers: { "/g/collect": () => ({ status: 204 }) } },
}
