import type { Site } from "../../../src/demo/site.ts"
import { document, footer, html, notice, page, site, table, tagByScript, words } from "./made-pages.ts"
import { noticePdf, pdf } from "./pdf-notices.ts"

/** What is expected of a site: its notices as `scanSite` tells them, and the verdict on its one tag. */
export interface Expected {
  readonly notices: readonly {
    readonly at: string
    readonly is: string
    readonly entries: readonly string[]
    readonly reach: Readonly<Record<string, number | null>>
  }[]
  readonly unread: readonly string[]
  readonly verdict: string
}

export interface Way {
  readonly site: Site
  readonly others?: Readonly<Record<string, Site>>
  readonly pages?: readonly string[]
  readonly expected: Expected
}

/** One notice, read whole, stating what the tag sends. */
function found(at: string, steps: number | null, is = "publication html"): Expected {
  return {
    notices: [{ at, is, entries: ["Google LLC"], reach: { "/": steps } }],
    unread: [],
    verdict: "stated",
  }
}

const hidden = `<style>.off{display:none}</style>`
const toggle = (id: string) => `onclick="document.getElementById('${id}').classList.toggle('off')"`
const drawer = (inner: string) =>
  `${hidden}<style>#d{position:fixed;inset:0;background:#fff}</style><div id="d" class="off">${inner}</div>`
const link = `<a href="/external/">外部送信について</a>`

/** A footer whose button opens a window that stands on each page. */
const windowed = `${hidden}
  ${footer(`<a href="/privacy/">プライバシーポリシー</a><button type="button" ${toggle("w")}>外部送信について</button>`)}
  <div id="w" class="off" role="dialog" style="position:fixed;inset:10%"><h2>外部送信について</h2>${words}${table}</div>`

const unsafe = [
  "外部送信に同意する",
  "外部送信のオプトアウト",
  "外部送信の設定を保存",
  "ログインして外部送信を見る",
]
  .map((text) => `<button type="button" onclick="location.href='/pressed'">${text}</button>`)
  .join("")

const markdown = `# 外部送信について

- **送信先**: Google LLC（[方針](https://policies.google.com/privacy)）
- **サービス名**: Google アナリティクス
- **送信される情報**: IPアドレス、ブラウザの種類、OS、端末の種類、言語設定、画面サイズ、閲覧したページのURL、参照元URL、Cookieの識別子、閲覧履歴、操作履歴、アクセス日時、サイトの識別番号
- **当社の利用目的**: アクセス解析のため
- **送信先の利用目的**: サービスの改善のため
`

/** Ways a visitor gets to a notice. */
export const ways: Readonly<Record<string, Way>> = {
  "a link in the footer": {
    site: site({ "/": page(footer(link)), "/external/": notice() }),
    expected: found("/external/", 1),
  },
  "words split over elements, in wide and narrow letters": {
    site: site({
      "/": page(footer(`<a href="/x"><span>外部</span><b>送信</b> <i>について</i></a>`)),
      "/x": notice(),
    }),
    expected: found("/x", 1),
  },
  "a picture with its words": {
    site: site({
      "/": page(footer(`<a href="/x"><img alt="外部送信について" src="data:," width="90" height="20"></a>`)),
      "/x": notice(),
    }),
    expected: found("/x", 1),
  },
  "a link with spoken words only": {
    site: site({
      "/": page(
        footer(`<a href="/x" aria-label="利用者情報の外部送信"><svg width="9" height="9"></svg></a>`),
      ),
      "/x": notice(),
    }),
    expected: found("/x", 1),
  },
  "a drawer behind three bars": {
    site: site({
      "/": page(
        `<button class="hamburger" aria-label="メニューを開く・閉じる" ${toggle("d")}>≡</button>${drawer(link)}`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 2),
  },
  "a drawer behind bars in an element of no kind, privacy pages in it": {
    site: site({
      "/": page(
        `<header><div class="nav-toggle" style="cursor:pointer" id="t"><span></span><span></span><span></span></div></header>
        ${drawer(`<ul><li><a href="/company/">会社案内</a><li><a href="/privacy/">プライバシーポリシー</a></ul>`)}
        <style>.nav-toggle span{display:block;width:30px;height:3px;margin:6px;background:#000}</style>
        <script>t.addEventListener('click', () => d.classList.toggle('off'))</script>`,
      ),
      "/company/": page("<h1>会社案内</h1>"),
      "/privacy/": notice(),
    }),
    expected: found("/privacy/", 2),
  },
  "a menu that styles alone open by a tick box": {
    site: site({
      "/": page(
        `<style>#m{display:none}#c:checked~#m{display:block}#c{display:none}</style>
        <input type="checkbox" id="c"><label for="c" class="drawer-btn">≡</label><div id="m">${link}</div>`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 2),
  },
  "a fold in the footer": {
    site: site({
      "/": page(footer(`<details><summary>サイト情報</summary>${link}</details>`)),
      "/external/": notice(),
    }),
    expected: found("/external/", 2),
  },
  "a menu made when it is pressed, with a fold in it": {
    site: site({
      "/": page(
        `<nav><button aria-expanded="false" onclick="m.innerHTML='<details><summary>規約</summary><a href=/external/>外部送信について</a></details>';this.ariaExpanded='true'">その他</button><div id="m"></div></nav>`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 3),
  },
  "a button that opens a window": {
    site: site({
      "/": page(
        `${hidden}${footer(`<button type="button" ${toggle("w")}>外部送信について</button>`)}
        <div id="w" class="off" role="dialog" style="position:fixed;inset:10%"><h2>外部送信について</h2>${words}${table}</div>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("外部送信について")}`, 1, "publication modal"),
  },
  "a window that the page on privacy keeps as well": {
    site: site({ "/": page(windowed), "/privacy/": document(`<h1>プライバシーポリシー</h1>${windowed}`) }),
    expected: found(`/privacy/#gaibu:${encodeURIComponent("外部送信について")}`, 1, "publication modal"),
  },
  "a window made when it is pressed": {
    site: site({
      "/": page(
        `${footer(`<a href="#" id="b">外部送信ポリシー</a>`)}<script>b.onclick = () => {
          const made = document.createElement('dialog'); made.innerHTML = ${JSON.stringify(words + table)}
          document.body.append(made); made.showModal(); return false }</script>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("外部送信ポリシー")}`, 1, "publication modal"),
  },
  "a route that only a press knows": {
    site: site({
      "/": page(
        `<div id="app">${footer(`<a href="/policies/external" id="r">外部送信について</a>`)}</div><script>r.onclick = () => {
          history.pushState({}, '', '/policies/external'); setTimeout(() => {
            app.innerHTML = ${JSON.stringify(`<h1>外部送信について</h1>${words}${table}`)}; document.title = '外部送信について' }, 300)
          return false }</script>`,
      ),
    }),
    expected: found("/policies/external", 1),
  },
  "a button that goes to another page": {
    site: site({
      "/": page(
        footer(`<button type="button" onclick="location.href = '/external/'">外部送信について</button>`),
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 1),
  },
  "a route behind a hash": {
    site: site({
      "/": page(
        `<div id="app">${footer(`<a href="#/external">外部送信について</a>`)}</div><script>const show = () => {
          if (location.hash === '#/external') app.innerHTML = ${JSON.stringify(`<h1>外部送信について</h1>${words}${table}`)} }
          onhashchange = show; show()</script>`,
      ),
    }),
    expected: found("/#/external", 1),
  },
  "a section of the privacy policy": {
    site: site({
      "/": page(footer(`<a href="/privacy/">プライバシーポリシー</a>`)),
      "/privacy/": document(
        `<main><h1>プライバシーポリシー</h1><p>個人情報を大切にします。</p><h2 id="ext">外部送信について</h2>${words}${table}</main>`,
        "プライバシーポリシー",
      ),
    }),
    expected: found("/privacy/", 1),
  },
  "folds within the notice": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `<main><h1>外部送信について</h1>${words}<details><summary>送信先の一覧</summary>${table}</details></main>`,
        "外部送信について",
      ),
    }),
    expected: found("/external/", 2),
  },
  "a part of the notice that is made when it is opened": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `<main><h1>外部送信について</h1>${words}<button type="button" aria-expanded="false" onclick='this.ariaExpanded="true";t.innerHTML=${JSON.stringify(table).replaceAll("'", "&#39;")}'>詳細を見る</button><div id="t"></div></main>`,
        "外部送信について",
      ),
    }),
    expected: found("/external/", 2),
  },
  "tabs within the notice": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `${hidden}<main><h1>外部送信について</h1>${words}<div role="tablist"><button role="tab" aria-selected="true">はじめに</button>
        <button role="tab" aria-selected="false" aria-controls="t" ${toggle("t")}>送信先</button></div><div id="t" class="off" role="tabpanel">${table}</div></main>`,
        "外部送信について",
      ),
    }),
    expected: found("/external/", 2),
  },
  "a link under an overlay": {
    site: site({
      "/": page(
        `${footer(link)}<div role="dialog" style="position:fixed;inset:0;background:#fff">ご利用の前に <button type="button" onclick="this.parentNode.remove()">閉じる</button></div>`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 2),
  },
  "a window that opens by itself": {
    site: site({
      "/": page(
        `<script>setTimeout(() => { const made = document.createElement('div'); made.role = 'dialog'
          made.style = 'position:fixed;bottom:0;left:0;right:0;background:#fff'
          made.innerHTML = ${JSON.stringify(`<h2>外部送信のお知らせ</h2>${words}${table}`)}; document.body.append(made) }, 300)</script>`,
      ),
    }),
    expected: found("/#gaibu:popup", 0, "notification modal"),
  },
  "a list behind the details of a message on sending": {
    site: site({
      "/": page(
        `<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>情報を外部の事業者に送信しています。</p>
        <button type="button" onclick="document.getElementById('list').hidden=false">送信先の詳細</button></div><div id="list" role="dialog"
        aria-label="外部送信" hidden style="position:fixed;inset:0;background:#fff"><h2>外部送信について</h2>${words}${table}</div>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("送信先の詳細")}`, 1, "publication modal"),
  },
  "a fold of a drawer that a menu opens over the page": {
    site: site({
      "/": page(
        `<button aria-label="メニューを開く" onclick="d.className=''">≡</button>${drawer(
          `<button type="button" aria-label="メニューを閉じる" onclick="d.className='off'">×</button><ul><li><button type="button" aria-expanded="false" onclick="this.ariaExpanded='true';f.hidden=false">サイトのこと</button><div id="f" hidden>${link}</div></li></ul>`,
        )}`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 3),
  },
  "a fold of the settings in a corner, called by what it speaks of": {
    site: site({
      "/": page(
        `<style>.in{visibility:hidden}</style><button type="button" aria-label="設定" style="position:fixed;left:9px;bottom:9px"
        onclick="s.className=''"><svg width="9" height="9"></svg></button><aside id="s" class="in"><button type="button" aria-expanded="false"
        onclick='this.ariaExpanded="true";l.innerHTML=${JSON.stringify(words + table).replaceAll("'", "&#39;")}'>お客様の情報の送信先</button><div id="l"></div></aside>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("お客様の情報の送信先")}`, 2, "publication modal"),
  },
  "the Japanese version of a foreign document, behind a menu of languages": {
    site: site({
      "/": page(footer(`<a href="/en/privacy">Privacy</a>`)),
      "/en/privacy": html(
        `<!doctype html><html lang="en"><title>Privacy</title>${hidden}<nav><a href="#" role="button" aria-expanded="false" ${toggle("v")}>English</a>
        <ul id="v" class="off"><li><a href="/ja/privacy">日本語</a></li></ul></nav><h1>Privacy</h1><p>We count the visits to this site.</p>`,
      ),
      "/ja/privacy": notice(),
    }),
    expected: found("/ja/privacy", 3),
  },
  "folds within the notice under headings of no kind": {
    site: site({
      "/": page(footer(link)),
      "/external/": page(
        `${hidden}<h1>外部送信について</h1>${words}<h2 class="acc" style="cursor:pointer">Google アナリティクス（Google LLC）</h2>
        <div class="off">${table}</div>
        <script>document.querySelector('.acc').addEventListener('click', (event) =>
          event.target.nextElementSibling.classList.toggle('off'))</script>`,
      ),
    }),
    expected: found("/external/", 2),
  },
  "headed folds within the notice that are filled when they are opened": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `<main><h1>外部送信について</h1>${words}<h2><button type="button" aria-expanded="false" aria-controls="f" onclick='this.ariaExpanded="true";f.innerHTML=${JSON.stringify(
          table
            .replace(/<th>送信先の名称<\/th>|<td>Google LLC<\/td>/g, "")
            .replace(/<th>サービス名<\/th>|<td>Google アナリティクス<\/td>/g, ""),
        )};f.hidden=false'>Google アナリティクス（Google LLC）</button></h2><div id="f" role="region" hidden></div></main>`,
        "外部送信について",
      ),
    }),
    expected: found("/external/", 2),
  },
  "a chapter that the page never shows": {
    site: site({
      "/": page(`<div style="display:none"><h2>外部送信について</h2>${words}${table}</div>`),
    }),
    expected: found("/", null, "publication html source-only"),
  },
  "the source only": {
    site: site({ "/": page(`<div style="display:none">${link}</div>`), "/external/": notice() }),
    expected: found("/external/", null, "publication html source-only"),
  },
  "nothing that may buy, log in, submit or consent": {
    site: site({
      "/": page(footer(`${unsafe}<form action="/pressed"><button>外部送信について</button></form>`)),
      "/pressed": notice(),
    }),
    expected: { notices: [], unread: ["/ not-pressed"], verdict: "unknown" },
  },
  "a link in a frame": {
    site: site({
      "/": page(`<iframe src="/frame" width="600" height="300"></iframe>`),
      "/frame": document(link),
      "/external/": notice(),
    }),
    expected: found("/external/", 1),
  },
  "a page of frames": {
    site: site({
      "/": page(footer(link)),
      "/external/": html(
        `<!doctype html><title>外部送信について</title><frameset cols="20%,80%"><frame src="/menu"><frame src="/text"></frameset>`,
      ),
      "/menu": document("<p>目次</p>"),
      "/text": document(`<h1>外部送信について</h1>${words}${table}`),
    }),
    expected: found("/external/", 1),
  },
  "another domain, hosted for the operator": {
    site: site({ "/": page(footer(`<a href="https://notices.hosted.example/mise">外部送信について</a>`)) }),
    others: { "notices.hosted.example": site({ "/mise": notice() }) },
    expected: found("notices.hosted.example/mise", 1),
  },
  "a page of the operator's that leads on to another domain": {
    site: site({
      "/": page(footer(link)),
      "/external/": { status: 302, headers: { location: "https://corp.mise-group.example/external/" } },
    }),
    others: { "corp.mise-group.example": site({ "/external/": notice() }) },
    expected: found("corp.mise-group.example/external/", 1),
  },
  "several notices, from several pages": {
    site: site({
      "/": page(footer(`${link}<a href="/app/">アプリの外部送信について</a>`)),
      "/shop/": page(footer(`<a href="/">トップ</a>`)),
      "/external/": notice(),
      "/app/": notice("アプリにおける外部送信について"),
    }),
    pages: ["/shop/"],
    expected: {
      notices: ["/external/", "/app/"].map((at) => ({
        at,
        is: "publication html",
        entries: ["Google LLC"],
        reach: { "/": 1, "/shop/": 2 },
      })),
      unread: [],
      verdict: "stated",
    },
  },
  "a PDF that is sent as a file": {
    site: site({
      "/": page(footer(`<a href="/download?id=3">外部送信について</a>`)),
      "/download": pdf(noticePdf, {
        "content-type": "application/octet-stream",
        "content-disposition": 'attachment; filename="gaibu.pdf"',
      }),
    }),
    expected: found("/download?id=3", 1, "publication pdf"),
  },
  "a PDF in a new window": {
    site: site({
      "/": page(
        footer(`<button type="button" onclick="window.open('/gaibu.pdf')">外部送信について</button>`),
      ),
      "/gaibu.pdf": pdf(noticePdf),
    }),
    expected: found("/gaibu.pdf", 1, "publication pdf"),
  },
  "a PDF in a frame of the notice": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `<main><h1>外部送信について</h1><iframe src="/gaibu.pdf" width="800" height="900"></iframe></main>`,
        "外部送信について",
      ),
      "/gaibu.pdf": pdf(noticePdf),
    }),
    expected: found("/external/", 1),
  },
  "a PDF that another domain shows in a new window": {
    site: site({
      "/": page(
        footer(
          `<a href="https://files.hosted.example/mise/g.pdf" target="_blank" rel="noopener">外部送信について</a>`,
        ),
      ),
    }),
    others: { "files.hosted.example": site({ "/mise/g.pdf": pdf(noticePdf) }) },
    expected: found("files.hosted.example/mise/g.pdf", 1, "publication pdf"),
  },
  "a PDF in an object with an embed for old browsers": {
    site: site({
      "/": page(footer(link)),
      "/external/": document(
        `<main><h1>外部送信について</h1><object data="/gaibu.pdf" type="application/pdf" width="800" height="900"><embed src="/gaibu.pdf" type="application/pdf" width="800" height="900"></object></main>`,
        "外部送信について",
      ),
      "/gaibu.pdf": pdf(noticePdf),
    }),
    expected: found("/external/", 1),
  },
  "a window of another domain": {
    site: site({
      "/": page(
        footer(
          `<a href="javascript:void(0)" onclick="window.open('https://windows.hosted.example/mise', '_blank', 'noopener')">外部送信について</a>`,
        ),
      ),
    }),
    others: { "windows.hosted.example": site({ "/mise": notice() }) },
    expected: found("windows.hosted.example/mise", 1),
  },
  "a window that scripts write": {
    site: site({
      "/": page(
        footer(`<button type="button" id="w">外部送信について</button>`) +
          `<script>w.onclick = () => window.open('', '', 'width=400,height=400').document.write(${JSON.stringify(
            `<h1>外部送信について</h1>${words}${table}`,
          ).replaceAll("</", "<\\/")})</script>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("外部送信について")}`, 1, "publication modal"),
  },
  "a window whose folds are filled when they are pressed": {
    site: site({
      "/": page(
        `${footer(`<button type="button" id="show">外部送信について</button>`)}<script>
show.onclick = () => {
  const pane = document.createElement('div')
  pane.setAttribute('role', 'dialog')
  pane.innerHTML = '<h2>外部送信について</h2><button type="button" aria-expanded="false" id="fold">分析（1社）</button><div id="list"></div>'
  document.body.append(pane)
  fold.onclick = () => { list.innerHTML = ${JSON.stringify(table)} }
}</script>`,
      ),
    }),
    expected: found(`/#gaibu:${encodeURIComponent("外部送信について")}`, 2, "publication modal"),
  },
  "links made by a script in a footer that is drawn once it comes into sight": {
    site: site({
      "/": page(
        `<div style="height:3000px"></div><div id="end" style="height:40px"></div><script>
new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting) && !end.firstChild) setTimeout(() => {
  end.innerHTML = '<span role="link" data-to="/privacy/">プライバシーポリシー</span> <span role="link" data-to="/external/">外部送信について</span>'
  for (const one of end.children) one.onclick = () => { location.href = one.dataset.to }
}, 100) }).observe(end)</script>`,
      ),
      "/privacy/": document(
        "<main><h1>プライバシーポリシー</h1><p>個人情報</p></main>",
        "プライバシーポリシー",
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 1),
  },
  "a page that stays blank until a script has drawn it": {
    site: site({
      "/": document(
        `${tagByScript}<div id="all" hidden>${footer(link)}</div><script>setTimeout(() => { all.hidden = false }, 1200)</script>`,
      ),
      "/external/": notice(),
    }),
    expected: found("/external/", 1),
  },
  "a Markdown file served as it is": {
    site: site({
      "/": page(footer(`<a href="/docs/external.md">外部送信について</a>`)),
      "/docs/external.md": { headers: { "content-type": "text/markdown; charset=utf-8" }, body: markdown },
    }),
    expected: found("/docs/external.md", 1),
  },
}
