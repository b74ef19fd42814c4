import type { Reply, Site } from "../../../src/demo/site.ts"

const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

const measured =
  "https://www.google-analytics.com/collect?v=1&tid=UA-1-1&cid=555.777&t=pageview&dl=https%3A%2F%2Fmise.example%2F"

/** What every page sends: one request of an access analysis, placed by the page itself. */
const tag = `<img src="${measured}" width="1" height="1" alt="">`

/** The same without anything to see. */
export const tagByScript = `<script>fetch("${measured}", { mode: "no-cors" })</script>`

export const analytics: Site = {
  answers: { "/*": () => ({ headers: { "content-type": "image/gif" }, body: dot }) },
}

/** The rows of a notice that states what the tag sends. */
export const table = `<table><tr><th>送信先の名称</th><th>サービス名</th><th>送信される情報</th><th>利用目的</th></tr>
<tr><td>Google LLC</td><td>Google アナリティクス</td><td>IPアドレス、ブラウザの種類、OS、端末の種類、言語設定、画面サイズ、閲覧したページのURL、参照元URL、Cookieの識別子、閲覧履歴、操作履歴、アクセス日時、サイトの識別番号</td><td>当社：アクセス解析のため／送信先：サービスの改善のため</td></tr></table>`

export const words = `<p>当サイトを利用すると、利用者の端末から次の情報が外部に送信されます。</p>`

export function notice(title = "外部送信について"): string {
  return document(`<main><h1>${title}</h1>${words}${table}</main>`, title)
}

/** A page with header, some text and a footer. */
export function document(body: string, title = "みせ"): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`
}

export function page(body: string): string {
  return document(
    `<header><h1>みせ</h1></header><main><p>いらっしゃいませ。今日も開いています。</p></main>${tag}${body}`,
  )
}

export const footer = (inner: string) => `<footer>${inner}</footer>`

export const html = (body: string | Buffer, more: Reply = {}): Reply => ({
  ...more,
  headers: { "content-type": "text/html; charset=utf-8", ...more.headers },
  body,
})

/** A site of one host from its paths: text is a page, anything else the reply itself. */
export function site(pages: Readonly<Record<string, string | Reply>>): Site {
  return {
    answers: Object.fromEntries(
      Object.entries(pages).map(([path, reply]) => [
        path,
        () => (typeof reply === "string" ? html(reply) : reply),
      ]),
    ),
  }
}
