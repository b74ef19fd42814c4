/** One page with a banner, made of parts: every part is varied by itself. */
export interface Variant {
  readonly name: string
  readonly html: string
}

/**
 * What can be pressed says in `data-means` what it does. `never`: no banner's button. Nothing else in the pages is
 * known to what finds banners.
 */
const button = (means: string, label: string) => `<button data-means="${means}">${label}</button>`

const say = "当サイトでは、利便性の向上と広告の配信のためにCookieを使用しています。"
const answers = `${button("accept", "同意する")} ${button("reject", "拒否する")}`

const paragraphs = Array.from(
  { length: 8 },
  (_, i) => `<p>本文の${i + 1}段落目です。きょうの話題をお伝えします。</p>`,
)
const shop = `<button data-means="never">カートに入れる</button> <button data-means="never">お気に入り</button>`
const article = `<h1>港の朝市がにぎわう</h1>${paragraphs.join("")}${shop}`
const withMain = `<header><nav><a href="/news">ニュース</a></nav></header><main style="min-height:1600px">${article}</main><footer><a href="/privacy">プライバシーポリシー</a></footer>`
const withoutMain = `<div class="top"><a href="/news">ニュース</a></div><div class="page" style="min-height:1600px">${article}</div><div class="end"><a href="/privacy">プライバシーポリシー</a></div>`

function page(banner: string, { before = "", body = withMain, style = "" } = {}): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>みなと新聞</title><style>body{margin:0;font:15px/1.7 sans-serif}${style}</style></head><body>${before}${body}${banner}</body></html>`
}

const inShadow = (mode: string, inner: string) =>
  `<x-host></x-host><script>document.querySelector("x-host").attachShadow({mode:"${mode}"}).innerHTML=${JSON.stringify(inner)}</script>`

/** Where a banner stands, around what it says. */
const places: Readonly<Record<string, (inner: string) => string>> = {
  "a bar at the bottom": (inner) =>
    page(`<div style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:12px">${inner}</div>`),
  "a bar at the top": (inner) =>
    page(`<div style="position:fixed;top:0;left:0;width:100%;background:#fff">${inner}</div>`),
  "a card in a corner": (inner) =>
    page(
      `<aside style="position:fixed;right:16px;bottom:16px;width:300px;background:#fff;padding:12px">${inner}</aside>`,
    ),
  "a strip at the side": (inner) =>
    page(`<div style="position:fixed;left:0;top:30%;width:240px;background:#fff">${inner}</div>`),
  "a sticky bar": (inner) =>
    page("", { before: `<div style="position:sticky;top:0;background:#eef;padding:10px">${inner}</div>` }),
  "a bar in the flow above the page": (inner) =>
    page("", { before: `<div style="background:#eef;padding:10px">${inner}</div>` }),
  "a bar in the flow at the end": (inner) => page(`<div style="background:#eef;padding:10px">${inner}</div>`),
  "a narrow box in the flow": (inner) =>
    page("", {
      before: `<div style="background:#eef;padding:10px;width:420px;margin:20px auto">${inner}</div>`,
      body: withoutMain,
    }),
  "a bar in the header": (inner) =>
    page("", {
      body: `<header><div style="background:#eef;padding:10px">${inner}</div><nav><a href="/news">ニュース</a></nav></header>${withoutMain}`,
    }),
  "a bar at the top of main": (inner) =>
    page("", {
      body: `<main style="min-height:1500px"><div style="background:#ffe;padding:10px">${inner}</div>${article}</main>`,
    }),
  "an absolute box of no layer": (inner) =>
    page(
      `<div style="position:absolute;top:40px;left:200px;width:500px;background:#fff;border:1px solid">${inner}</div>`,
    ),
  "a native modal dialog": (inner) =>
    page(`<dialog>${inner}</dialog><script>document.querySelector("dialog").showModal()</script>`),
  "a native dialog that is open": (inner) => page(`<dialog open>${inner}</dialog>`),
  "a popover": (inner) =>
    page(`<div popover="manual" id="pop">${inner}</div><script>pop.showPopover()</script>`),
  "an ARIA dialog on a backdrop": (inner) =>
    page(
      `<div style="position:fixed;inset:0;background:#0008"><div role="dialog" aria-modal="true" style="width:500px;margin:100px auto;background:#fff">${inner}</div></div>`,
    ),
  "an alertdialog in the flow": (inner) =>
    page("", {
      before: `<section role="alertdialog" style="border:1px solid;width:400px">${inner}</section>`,
    }),
  "a fixed wrapper of no size": (inner) =>
    page(
      `<div style="position:fixed;bottom:0;left:0;width:0;height:0"><div style="position:absolute;bottom:0;left:0;width:600px;background:#fff">${inner}</div></div>`,
    ),
  "a fixed wrapper of no height, content in its flow": (inner) =>
    page(
      `<div style="position:fixed;top:0;left:0;right:0;height:0"><p style="background:#fff;margin:0">${inner}</p></div>`,
    ),
  "a portal of no size that clips nothing": (inner) =>
    page(
      `<div style="overflow:hidden;height:0"><div style="position:fixed;bottom:0;width:100%;background:#fff">${inner}</div></div>`,
    ),
  "wrappers without boxes": (inner) =>
    page(
      `<div style="display:contents"><x-a style="display:contents"><div style="position:fixed;bottom:0;background:#fff">${inner}</div></x-a></div>`,
    ),
  "a stack of messages": (inner) =>
    page(
      `<div style="position:fixed;right:10px;bottom:10px;display:grid;gap:8px"><div style="background:#fed"><b>会員登録で500円クーポン</b><p>いますぐ登録してください。</p><button data-means="never">登録する</button><form><input type="email"></form></div><div style="background:#fff">${inner}</div></div>`,
    ),
  "a layer over a page laid out as a program": (inner) =>
    page(`<div style="position:fixed;bottom:0;left:0;right:0;background:#fff;z-index:9">${inner}</div>`, {
      body: `<div style="position:fixed;inset:0;overflow:auto">${withMain}</div>`,
    }),
  "a transformed layer": (inner) =>
    page("", {
      before: `<div style="transform:translateZ(0)"><div style="position:fixed;top:10px;left:10px;background:#fff">${inner}</div></div>`,
    }),
  "an open shadow tree": (inner) =>
    page(
      inShadow(
        "open",
        `<style>:host{position:fixed;bottom:0;left:0;right:0;background:#fff}</style><div>${inner}</div>`,
      ),
    ),
  "a shadow tree in a shadow tree": (inner) =>
    page(
      inShadow("open", `<div style="position:fixed;bottom:0;background:#fff"><y-host></y-host></div>`) +
        `<script>document.querySelector("x-host").shadowRoot.querySelector("y-host").attachShadow({mode:"open"}).innerHTML=${JSON.stringify(inner)}</script>`,
    ),
  "content put into slots": (inner) =>
    page(
      `<x-host>${inner}</x-host><script>document.querySelector("x-host").attachShadow({mode:"open"}).innerHTML='<section style="position:fixed;bottom:0;background:#fff"><slot></slot></section>'</script>`,
    ),
  "a footer that is the banner": (inner) =>
    page(`<footer style="position:fixed;bottom:0;width:100%;background:#fff">${inner}</footer>`),
  "a banner with links in a nav": (inner) =>
    page(
      `<div style="position:fixed;bottom:0;width:100%;background:#fff">${inner}<nav><a href="/terms">利用規約</a> <a href="/privacy">プライバシーポリシー</a></nav></div>`,
    ),
  "a banner made of an article": (inner) =>
    page(
      `<div style="position:fixed;bottom:0;width:100%;background:#fff"><article><h2>Cookieについて</h2>${inner}</article></div>`,
    ),
  "a form of buttons": (inner) =>
    page(
      `<form method="post" action="/consent" style="position:fixed;bottom:0;width:100%;background:#fff"><input type="hidden" name="token" value="x">${inner}</form>`,
    ),
  "a wall before an empty page": (inner) =>
    page(
      `<div style="position:fixed;inset:0;background:#fff;display:grid;place-items:center"><div>${inner}</div></div>`,
      { body: "" },
    ),
}

/** What the buttons are made of. */
const makes: Readonly<Record<string, string>> = {
  links: `<a href="#" data-means="accept">同意する</a> <a href="javascript:void 0" data-means="reject">拒否する</a> <a data-means="close" role="button">閉じる</a>`,
  inputs: `<input type="button" value="同意します" data-means="accept"> <input type="submit" value="同意しません" data-means="reject">`,
  "image inputs": `<input type="image" alt="すべて許可" data-means="accept" width="90" height="30"> <input type="image" alt="許可しない" data-means="reject" width="90" height="30">`,
  "pictures in links": `<a href="#"><img alt="同意する" data-means="accept" width="80" height="30"></a> <a href="#"><img alt="拒否する" data-means="reject" width="80" height="30"></a>`,
  "divs drawn as buttons": `<div data-means="accept" style="background:#06c;color:#fff;padding:8px;display:inline-block">はい、許可します</div> <div data-means="reject" style="border:1px solid;padding:8px;display:inline-block">いいえ、許可しません</div>`,
  "spans with a pointer": `<span data-means="accept" style="cursor:pointer">全部OKにして同意</span> / <span data-means="reject" style="cursor:pointer">必須だけにする</span>`,
  "italics with a pointer": `<i data-means="acknowledge" style="cursor:pointer;border:1px solid;padding:4px">OK</i><i data-means="reject" style="cursor:pointer;border:1px solid;padding:4px">NG</i>`,
  "plain list items": `<ul><li data-means="accept">同意する</li><li data-means="reject">同意しない</li></ul>`,
  "own elements": `<my-button data-means="accept" style="display:inline-block;background:#ddd;padding:6px">同意して進む</my-button> <my-button data-means="reject" style="display:inline-block;background:#ddd;padding:6px">同意せずに進む</my-button>`,
  "focusable divs": `<div tabindex="0" data-means="accept">許可する</div><div tabindex="0" data-means="reject">許可しない</div>`,
  "a summary": `${answers}<details><summary data-means="settings">詳細設定</summary><p>くわしい説明です。</p></details>`,
  "icons with a name": `${answers} <button data-means="close" aria-label="閉じる"><svg width="12" height="12"><path d="M0 0L12 12"/></svg></button>`,
  "an icon with a title": `${answers} <span role="button" data-means="close" title="閉じる" style="cursor:pointer"><svg width="12" height="12"></svg></span>`,
  "an icon called close": `${answers} <a href="#" class="btn-close" data-means="close"><svg width="12" height="12"></svg></a>`,
  "a cross drawn by style": `<style>.x::before{content:"×"}</style>${answers} <button class="x" data-means="close"></button>`,
  "an unseen name": `${answers} <button data-means="close"><svg width="12" height="12"></svg><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">閉じる</span></button>`,
  "a name by reference": `${answers} <span id="nm" hidden>閉じる</span><button data-means="close" aria-labelledby="nm"><svg width="12" height="12"></svg></button>`,
  "words split over elements": `<button data-means="accept"><b>すべて</b><span>許可</span><em>する</em></button> <button data-means="reject"><span>必要な</span><span>もの</span>のみ</button>`,
  "line breaks": `<button data-means="accept">Cookieを<br>受け入れる</button> <button data-means="reject">Cookieを<br>受け入れ<br>ない</button>`,
  "blocks in a button": `<button data-means="accept"><span style="display:block">同意する</span><span style="display:block">広告と分析を含む、すべてのCookieを使うことになります。設定はあとから変えられます</span></button> ${button("reject", "拒否する")}`,
  ruby: `<button data-means="accept"><ruby>同意<rt>どうい</rt></ruby>する</button> <button data-means="reject"><ruby>拒否<rp>(</rp><rt>きょひ</rt><rp>)</rp></ruby>する</button>`,
  "wide letters and spaces": `<button data-means="accept">Ａｃｃｅｐｔ　Ａｌｌ</button> <button data-means="reject">拒　否　す　る</button>`,
  "arrows and emoji": `<button data-means="accept">✔️ 同意する ▶</button> <button data-means="reject">🙅‍♀️ 同意しない ›</button>`,
  "a sentence that names them": `<p>「<b>同意する</b>」を押すと利用に同意したことになります。</p>${answers}`,
  "links of any site beside them": `${answers} <a href="/terms">利用規約</a> <a href="https://support.example/">お問い合わせ</a> <a href="/privacy">Cookieポリシー</a>`,
  "a shut accordion": `${answers}<div style="height:0;overflow:hidden"><label><input type="checkbox" checked>広告</label><button data-means="hidden">保存する</button></div>`,
  "a shop's button that says 同意する": `${answers}<form action="/cart/order" method="post"><button data-means="never">同意する</button></form>`,
  "nested shadow buttons": `<z-b data-means="accept">Accept</z-b> <z-b data-means="reject">Decline</z-b><script>for (const z of document.querySelectorAll("z-b")) z.attachShadow({mode:"open"}).innerHTML='<button><slot></slot></button>'</script>`,
}

/** What the labels say: what is pressed to accept and to refuse, and other buttons. */
const wordings: readonly (readonly [string, ...(readonly [string, string][])])[] = [
  ["verbs", ["accept", "承諾する"], ["reject", "承諾しない"]],
  ["polite", ["accept", "同意します"], ["reject", "同意いたしません"]],
  ["plain", ["accept", "使っていい"], ["reject", "使わないで"]],
  ["yes and no", ["acknowledge", "はい"], ["reject", "いいえ"]],
  ["necessary", ["accept", "すべて許可"], ["reject", "必要最低限のみ"], ["settings", "設定を変更する"]],
  ["going on", ["accept", "同意してサイトを見る"], ["reject", "同意せずにサイトを見る"]],
  ["close", ["accept", "同意して閉じる"], ["reject", "拒否して閉じる"], ["close", "あとで決める"]],
  ["OK only", ["acknowledge", "わかりました"]],
  ["close only", ["close", "閉じる"]],
  [
    "two languages",
    ["accept", "同意する / Accept"],
    ["reject", "拒否する / Reject"],
    ["settings", "設定 / Settings"],
  ],
  [
    "English",
    ["accept", "Allow all cookies"],
    ["reject", "Only necessary cookies"],
    ["settings", "Manage preferences"],
  ],
  ["opt-out", ["acknowledge", "続ける"], ["reject", "オプトアウトする"]],
  ["settings", ["accept", "まとめて許可"], ["settings", "自分で選ぶ"]],
  ["the other of two", ["accept", "利用する"], ["reject", "利用しない"]],
  ["save", ["accept", "すべてオンにする"], ["save", "選択を保存する"], ["reject", "すべてオフにする"]],
  ["enable", ["accept", "有効にする"], ["reject", "無効にする"]],
]

/** What banners say. */
const texts: readonly string[] = [
  "当サイトではCookieを使っています。",
  "クッキー情報を提携先の会社に渡してもよろしいですか。",
  "お客さまの閲覧履歴を、広告会社へ提供します。",
  "このサイトは、端末の情報を外部の事業者へ送信することがあります。",
  "利用者情報の外部送信について、ご確認ください。",
  "Google アナリティクスによるアクセス解析を行っています。",
  "あなたのプライバシーを尊重します。パートナーとともにデータを利用します。",
  "より良い体験のため、トラッキング技術を用いることに同意をお願いします。",
  "よりよいサービスのため、クッキーを召し上がっていただけますか？",
  "We use cookies to improve your experience.",
  "アクセス状況を知るため、計測ツールを入れています。",
  "サイトの改善のために閲覧データを記録してもいいですか？",
  "当社および第三者は、パーソナライズされた広告のために識別子を保存します。",
  "本サイトの利用状況を把握するため、データを収集しております。ご承諾ください。",
  "焼き菓子の通販サイトを便利にお使いいただくため、クッキーを使用しています。",
  "オンラインショップでのお買い物を便利にするため、Cookieを使用しています。",
  "ウェブビーコン等により、ご覧になったページの情報が広告事業者に送られます。",
]

const frame = (inner: string) => places["a bar at the bottom"]?.(inner) ?? inner

/** Every part varied once, the others kept. */
export const banners: readonly Variant[] = [
  ...Object.entries(places).map(([name, place]) => ({ name, html: place(`<p>${say}</p>${answers}`) })),
  ...Object.entries(makes).map(([name, make]) => ({ name, html: frame(`<p>${say}</p>${make}`) })),
  ...wordings.map(([name, ...labels]) => ({
    name: `labels: ${name}`,
    html: frame(
      `<p>${say}</p><p>よろしいですか。</p>${labels.map(([means, label]) => button(means, label)).join(" ")}`,
    ),
  })),
  ...texts.map((text) => ({ name: text, html: frame(`<p>${text}</p>${answers}`) })),
]

const over = (inner: string) =>
  page(
    `<div style="position:fixed;right:20px;bottom:20px;width:300px;background:#fff;padding:12px;z-index:9">${inner}</div>`,
  )

/** Pages without a consent banner; nothing on them is one's button. */
export const decoys: readonly Variant[] = [
  {
    name: "a footer that leads to settings",
    html: page("", {
      body: `<main style="min-height:900px"><h1>朝市</h1></main><footer style="background:#eee"><a href="#" onclick="void 0">Cookie設定</a> <a href="/cookie-policy">Cookieポリシー</a> © みなと新聞</footer>`,
    }),
  },
  {
    name: "a chip that leads to settings",
    html: page(
      `<div style="position:fixed;left:8px;bottom:8px;background:#fff"><button>Cookie設定</button></div>`,
    ),
  },
  {
    name: "an age gate that mentions Cookies",
    html: over(
      `<h2>年齢確認</h2><p>20歳以上ですか。当サイトはCookieを使用します。</p><button>はい</button><button>いいえ</button>`,
    ),
  },
  {
    name: "a newsletter with agreement",
    html: over(
      `<h3>メールマガジン</h3><p>プライバシーポリシーとCookieの利用に同意のうえご登録ください。</p><input type="email"><button>同意する</button>`,
    ),
  },
  {
    name: "a coupon",
    html: over(
      `<h3>友だち追加でクーポン</h3><p>プライバシーポリシーに同意してお受け取りください。</p><button>同意して受け取る</button><button>閉じる</button>`,
    ),
  },
  {
    name: "an app",
    html: over(
      `<p>アプリならもっと便利。通知を受け取れます。</p><button>アプリで開く</button><button>閉じる</button>`,
    ),
  },
  {
    name: "a chat",
    html: over(
      `<b>お困りですか？</b><p>チャットでのお問い合わせには個人情報の取り扱いへの同意が必要です。</p><button>同意してチャットを始める</button><button>閉じる</button>`,
    ),
  },
  {
    name: "a survey",
    html: over(
      `<p>アンケートにご協力ください。回答はサービスの改善のため利用します。</p><button>同意して回答する</button><button>あとで</button>`,
    ),
  },
  {
    name: "notifications",
    html: over(
      `<p>最新ニュースの通知を受け取りますか。</p><button>許可する</button><button>許可しない</button>`,
    ),
  },
  {
    name: "a location",
    html: over(
      `<p>位置情報の利用を許可すると近くの店を表示できます。</p><button>許可する</button><button>拒否する</button>`,
    ),
  },
  {
    name: "terms of use",
    html: over(
      `<h2>利用規約の改定</h2><p>利用規約を改定しました。ご確認のうえ同意してください。</p><button>同意する</button>`,
    ),
  },
  {
    name: "a language",
    html: over(
      `<p>言語を選択してください。</p><button>日本語</button><button>English</button><button>閉じる</button>`,
    ),
  },
  {
    name: "a log-in",
    html: over(
      `<p>ログインすると閲覧履歴が保存されます。</p><button>ログイン</button><button>閉じる</button>`,
    ),
  },
  {
    name: "a video that waits",
    html: page("", {
      body: `<main><h1>動画</h1><p>この動画を表示するには外部サービスのCookieに同意してください。</p><button>同意する</button></main>`,
    }),
  },
  {
    name: "a map that waits, without main",
    html: page("", {
      body: `<div><h1>交通案内</h1>${paragraphs.join("")}<div style="background:#eee;padding:20px"><p>地図の表示にはCookieの利用への同意が必要です。</p><button>同意して地図を表示</button></div></div>`,
    }),
  },
  {
    name: "a policy",
    html: page("", {
      body: `<main><h1>Cookieポリシー</h1><p>当社はCookieを使用して閲覧履歴を取得します。</p>${paragraphs.join("")}<button>印刷する</button></main>`,
    }),
  },
  {
    name: "an article on cookies",
    html: page("", {
      body: `<article><h1>クッキー規制とは</h1><p>Cookieの利用に同意を求めるサイトが増えた。</p>${paragraphs.join("")}<button>シェアする</button></article>`,
    }),
  },
  {
    name: "a banner slid out of the window",
    html: page(
      `<div style="position:fixed;left:0;right:0;bottom:0;transform:translateY(110%);background:#fff"><p>${say}</p>${answers}</div>`,
    ),
  },
  {
    name: "a banner folded up",
    html: page(
      `<div style="position:fixed;left:0;right:0;bottom:0;height:0;overflow:hidden;background:#fff"><p>${say}</p>${answers}</div>`,
    ),
  },
  {
    name: "a banner that is transparent",
    html: page(
      `<div style="position:fixed;bottom:0;opacity:0;background:#fff"><p>${say}</p>${answers}</div>`,
    ),
  },
  {
    name: "biscuits, and a question about notifications",
    html: page(
      `<div role="dialog" style="position:fixed;left:30%;top:20%;width:400px;background:#fff"><h2>手作りクッキーの新商品</h2><p>バターをたっぷり使用したクッキーの詰め合わせです。お知らせを許可しますか？</p><button>許可する</button><button>あとで</button></div>`,
    ),
  },
  {
    name: "a blocker of advertising",
    html: over(
      `<p>広告ブロックを検出しました</p><p>当サイトは広告収入で運営しています。広告の表示を許可してください。</p><button>許可しました</button><button>閉じる</button>`,
    ),
  },
  {
    name: "Cookies turned off in the browser",
    html: over(
      `<p>Cookieが無効になっています。Cookieを有効にしてから、もう一度お試しください。</p><button>閉じる</button>`,
    ),
  },
  {
    name: "things looked at before",
    html: over(
      `<p>この商品の閲覧履歴から、おすすめをご案内します。</p><button>おすすめを見る</button><button>閉じる</button>`,
    ),
  },
  {
    name: "a busy server",
    html: over(`<p>サーバーの利用状況により、アクセスが集中しています。</p><button>閉じる</button>`),
  },
  {
    name: "a recipe for cookies",
    html: over(
      `<h3>チョコチップクッキーの詰め合わせ</h3><p>クッキーのお買い物はオンラインショップで。いまなら10%割引。</p><button>購入する</button><button>閉じる</button>`,
    ),
  },
]
