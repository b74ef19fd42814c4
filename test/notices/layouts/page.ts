import type { Manners } from "./hand.ts"

const titles: Readonly<Record<string, string>> = {
  notice: "<h1>外部送信ポリシー</h1>",
  statute: "<h1>電気通信事業法第27条の12に基づく公表事項</h1>",
  cookie: "<h1>Cookieポリシー</h1><h2>外部送信について</h2>",
  chapter: `<h1>プライバシーポリシー</h1>
<h2>1. 取得する情報</h2><p>当社は、お客様から氏名、住所、電話番号、メールアドレスを取得します。</p>
<h2>2. 利用目的</h2><ul><li>商品の発送のため</li><li>お問い合わせへの回答のため</li></ul>
<h2>3. 利用者情報の外部送信について</h2>`,
  policy: `<h1>プライバシーポリシー</h1>
<p>株式会社サンプル商店（以下「当社」といいます。）は、お客様の個人情報を大切に扱います。</p>
<h2>個人情報の安全管理</h2><p>当社は、個人情報への不正なアクセスを防ぐために必要な措置を講じます。</p>
<h2>外部送信規律に関する公表事項</h2>`,
}

const befores: Readonly<Record<string, string>> = {
  intro:
    "<p>当サイトでは、サービスの利用状況の把握などのために、お客様の端末から次の外部の事業者に情報を送信しています。</p>",
  nothing: "",
  contents: `<nav><ul><li><a href="#a">送信先の一覧</a></li><li><a href="#b">お問い合わせ</a></li></ul></nav>
<p>送信先と送信される情報は次のとおりです。</p>`,
  banner: `<div role="dialog"><p>当サイトはCookieを使用しています。</p><button>同意する</button><button>拒否する</button></div>
<p>当社が利用するサービスは以下のとおりです。</p>`,
  law: "<p>電気通信事業法第27条の12の規定に基づき、利用者に関する情報の外部送信について、以下のとおり公表します。</p>",
  explained: `<h3>外部送信とは</h3><p>外部送信とは、ウェブサイトを訪れた方の端末に記録された情報が、その方以外の者に送信されることをいいます。</p>
<h3>外部送信の一覧</h3>`,
}

const afters: Readonly<Record<string, string>> = {
  footer:
    '<footer><a href="/">トップ</a> <a href="/company">会社概要</a> <a href="/contact">お問い合わせ</a><p>© 2026 Sample Shoten</p></footer>',
  nothing: "",
  denial: "<p>なお、氏名、住所、電話番号が上記の送信先に送信されることはありません。</p>",
  browser: `<h2>ブラウザの設定</h2><p>お使いのブラウザの設定により、Cookieを無効にすることができます。その場合、一部の機能がご利用いただけないことがあります。</p>`,
  commission: `<h2>業務の委託</h2><p>当社は、次の会社に業務を委託しています。</p><ul><li>ヤマト運輸株式会社（商品の配送）</li><li>株式会社サンプル印刷（案内の印刷）</li></ul>`,
  chapters: `<h2>安全管理措置</h2><p>当社は、従業者に教育を行います。</p><h2>開示の請求</h2><p>ご本人からの開示の請求に応じます。</p>
<h2>お問い合わせ</h2><p>株式会社サンプル商店 個人情報窓口<br>メール：privacy@shop.example</p>`,
  revised: "<p>制定日：2023年6月16日<br>改定日：2026年4月1日</p>",
  notes: "<p>※ 送信先での情報の取扱いについては、各社のプライバシーポリシーをご確認ください。</p>",
}

/** A whole page around the list of entries. */
export function pageOf(list: string, { title, before, after }: Manners): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>サンプル商店</title></head><body>
<header><a href="/">サンプル商店</a><nav><a href="/item">商品</a><a href="/faq">よくある質問</a></nav></header>
<main>${titles[title]}
${befores[before]}
${list}
${afters[after]}</main></body></html>`
}
