import { afterAll, beforeAll, expect, it } from "vitest"
import { type Pages, type Pressed, type PressedSites, pressAtSites } from "./press-at-sites.ts"

const say = "<p>当サイトでは、広告と分析のためにCookieを使用しています。</p>"
const rows = Array.from(
  { length: 20 },
  (_, i) => `<p>本文の${i + 1}段落目です。きょうの話題をお伝えします。</p>`,
)
const content = `<main><h1>港の朝市</h1>${rows.join("")}<button>カートに入れる</button></main>`

function page(banner: string, script = ""): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>みなと新聞</title><style>body{margin:0;font:15px sans-serif}#b{position:fixed;left:0;right:0;bottom:0;background:#fff;padding:12px;border-top:1px solid}</style></head><body>${content}${banner}<script>const gone=()=>b.remove();${script}</script></body></html>`
}

interface Way {
  readonly pages: Pages
  readonly accept?: readonly string[] | string
  readonly reject?: readonly string[] | string
  readonly close?: readonly string[] | string
  readonly "opt-out"?: readonly string[] | string
}

const bar = (inner: string) => `<div id="b">${say}${inner}</div>`

/** A page that loads itself anew: after so many ms, or when something of that kind happens on the element. */
function reloading(when: string, event = "", times = 1): string {
  const again = `const n=+sessionStorage.n||0;if(n<${times}){sessionStorage.n=n+1;location.reload()}`
  return event === ""
    ? `setTimeout(()=>{${again}},${when})`
    : `${when}.addEventListener("${event}",()=>{${again}},{once:true})`
}

/** What is pressed in each run by the page's own server, in that order; or why nothing can be. */
const ways: Readonly<Record<string, Way>> = {
  "a box to tick and a button that goes on": {
    pages: {
      "/": page(
        bar(
          `<label><input type="checkbox" id="t">Cookieの利用に同意する</label> <button id="n" disabled onclick="gone()">続ける</button> <button onclick="gone()">利用しない</button>`,
        ),
        "t.onchange=()=>{n.disabled=!t.checked}",
      ),
    },
    accept: ["toggle:Cookieの利用に同意する", "続ける"],
    reject: ["利用しない"],
  },
  "radio buttons and a button that hands over": {
    pages: {
      "/": page(
        `<form id="b" onsubmit="gone();return false">${say}<label><input type="radio" name="c" value="1">同意する</label><label><input type="radio" name="c" value="0">同意しない</label> <button>送信する</button></form>`,
      ),
    },
    accept: ["toggle:同意する", "送信する"],
    reject: ["toggle:同意しない", "送信する"],
  },
  "toggles and a button that keeps them, nothing else": {
    pages: {
      "/": page(
        bar(
          `<label><input type="checkbox" checked disabled>必須</label><label><input type="checkbox" checked>広告</label><label><input type="checkbox">分析</label> <button onclick="gone()">設定を保存</button>`,
        ),
      ),
    },
    accept: ["toggle:分析", "設定を保存"],
    reject: ["toggle:広告", "設定を保存"],
  },
  "a settings screen with an address of its own": {
    pages: {
      "/": page(
        bar(
          `<button onclick="localStorage.c=1;gone()">すべて許可</button> <a href="/preferences">設定を変更する</a>`,
        ),
        "if(localStorage.c)gone()",
      ),
      "/preferences": page(
        `<h1>送信の設定</h1><p><label><input type="checkbox" id="ad" checked>広告の配信</label></p><button id="b" onclick="localStorage.c=0;location.href='/'">保存する</button>`,
      ),
    },
    accept: ["すべて許可"],
    reject: ["設定を変更する", "toggle:広告の配信", "保存する"],
  },
  "settings in shut parts of a dialog": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">同意する</button> <button onclick="d.showModal()">詳細設定</button>`)}<dialog id="d"><h2>Cookieの設定</h2><details><summary>広告のCookie</summary><label><input type="checkbox" checked>広告</label></details><button onclick="d.close();gone()">選択を保存</button></dialog>`,
      ),
    },
    reject: ["詳細設定", "広告のCookie", "toggle:広告", "選択を保存"],
  },
  "a folded part that settings unfold, kept only once something moved": {
    pages: {
      "/": page(
        bar(
          `<button onclick="gone()">許可する</button> <button onclick="f.style.height='auto'">設定</button><div id="f" style="height:0;overflow:hidden"><label><input type="checkbox" id="a" checked>アクセス解析</label> <button id="k" disabled onclick="gone()">この設定で保存</button></div>`,
        ),
        "a.onchange=()=>{k.disabled=false}",
      ),
    },
    reject: ["設定", "toggle:アクセス解析", "この設定で保存"],
  },
  "two answers for each purpose": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">すべて許可</button> <button onclick="p.hidden=false">自分で選ぶ</button>`)}<div id="p" hidden role="dialog" style="position:fixed;inset:80px;background:#fff;border:1px solid"><fieldset><legend>広告</legend><label><input type="radio" name="x" checked>許可する</label><label><input type="radio" name="x">許可しない</label></fieldset><button onclick="p.remove();gone()">決定</button></div>`,
      ),
    },
    reject: ["自分で選ぶ", "toggle:許可しない", "決定"],
  },
  "a campaign over it": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">同意する</button> <button onclick="gone()">拒否する</button>`)}<div style="position:fixed;inset:0;background:#000a;z-index:99"><div style="background:#fff;margin:100px"><h2>会員登録で500円クーポン</h2><button>登録する</button><button>閉じる</button></div></div>`,
      ),
    },
    accept: "button-not-reachable",
  },
  "an age gate over it, which makes the page inert": {
    pages: {
      "/": page(
        `<div inert>${bar(`<button onclick="gone()">同意する</button> <button onclick="s.hidden=false">設定</button><div id="s" hidden><label><input type="checkbox" checked>広告</label><button onclick="gone()">保存</button></div>`)}</div><dialog id="g"><h2>年齢確認</h2><button>はい、20歳以上です</button><button>いいえ</button></dialog>`,
        "g.showModal()",
      ),
    },
    accept: "button-not-reachable",
    reject: "button-not-reachable",
  },
  "a loading screen over it, which goes": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">同意する</button>`)}<div id="l" style="position:fixed;inset:0;background:#fff;z-index:99">読み込んでいます</div>`,
        "setTimeout(()=>l.remove(),2500)",
      ),
    },
    accept: ["同意する"],
  },
  "a chat over half of its button": {
    pages: {
      "/": page(
        `${bar(`<button id="n" style="width:200px" onclick="if(!event.isTrusted)throw 0;gone()">同意する</button>`)}<div style="position:fixed;left:60px;bottom:0;width:400px;height:90px;background:#eee;z-index:9">ご用件をどうぞ</div>`,
      ),
    },
    accept: ["同意する"],
  },
  "lists of answers for each purpose": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">すべて許可</button> <button onclick="p.hidden=false">個別に選ぶ</button>`)}<div id="p" hidden role="dialog" style="position:fixed;inset:80px;background:#fff;border:1px solid"><p>広告の利用 <select id="x"><option>許可</option><option>拒否</option></select></p><p>分析の利用 <select id="y"><option>選択してください</option><option>オン</option><option>オフ</option></select></p><button onclick="if(x.value!=='拒否'||y.value!=='オフ'||!told)return;p.remove();gone()">続ける</button></div>`,
        "let told=0;p.onchange=()=>{told++}",
      ),
    },
    reject: ["個別に選ぶ", "toggle:広告の利用", "toggle:分析の利用", "続ける"],
  },
  "settings of their own page, which stay and say that they were kept": {
    pages: {
      "/": page(bar(`<button onclick="gone()">許可します</button> <a href="/own">クッキーの設定</a>`)),
      "/own": page(
        `<h2>クッキーの設定</h2><form id="f"><label><input type="radio" name="c" checked>利用を認める</label><label><input type="radio" name="c">利用を認めない</label><button>保存</button></form><p id="m"></p>`,
        "f.onsubmit=()=>{localStorage.c=0;return false}",
      ),
    },
    reject: ["クッキーの設定", "toggle:利用を認めない", "保存"],
  },
  "switches that only style draws, each told on by its class or by aria-pressed": {
    pages: {
      "/": page(
        `<style>.sw{display:inline-block;width:44px;height:22px;border-radius:11px;background:#999;cursor:pointer}.sw.on{background:#06c}</style>${bar(`<button onclick="gone()">すべて許可</button> <button onclick="p.hidden=false">設定</button>`)}<div id="p" hidden role="dialog" style="position:fixed;inset:80px;background:#fff;border:1px solid"><p>必須 常に有効</p><p>閲覧の分析 <span class="sw on"></span></p><p>広告 <span class="sw"></span></p><p>表示の最適化 <button style="width:40px;height:20px" aria-pressed="true" aria-label="表示の最適化"></button></p><button onclick="if(!p.querySelector('.on,[aria-pressed=true]'))gone(p.remove())">保存する</button></div>`,
        "for(const s of document.querySelectorAll('.sw'))s.onclick=()=>s.classList.toggle('on');p.querySelector('[aria-pressed]').onclick=(e)=>e.target.setAttribute('aria-pressed','false')",
      ),
    },
    reject: ["設定", "toggle:閲覧の分析", "toggle:表示の最適化", "保存する"],
  },
  "a dialog that only the Esc key closes without a choice": {
    pages: {
      "/": page(
        `<dialog id="b">${say}<button onclick="gone()">同意する</button> <button onclick="gone()">拒否する</button></dialog>`,
        "b.showModal()",
      ),
    },
    close: ["Esc"],
  },
  "one that folds away": {
    pages: {
      "/": page(bar(`<button onclick="gone()">同意する</button> <button onclick="gone()">たたむ ▸</button>`)),
    },
    close: ["たたむ ▸"],
  },
  "one that slides in, and goes by a transition": {
    pages: {
      "/": page(
        `<style>#b{transform:translateY(100%);transition:transform .5s}#b.in{transform:none}</style>${bar(`<button onclick="b.className=''">OK</button> <button onclick="b.className=''" aria-label="閉じる">✕</button>`)}`,
        "setTimeout(()=>{b.className='in'},700)",
      ),
    },
    accept: ["OK"],
    reject: "no-reject-button",
    close: ["✕"],
  },
  "one that waits for a hand on the mouse": {
    pages: {
      "/": page(
        `<div id="b" hidden>${say}<button onclick="gone()">同意します</button> <button onclick="gone()">同意しません</button></div>`,
        "addEventListener('mousemove',()=>{b.hidden=false},{once:true})",
      ),
    },
    accept: ["同意します"],
    reject: ["同意しません"],
  },
  "one whose button leads to another site": {
    pages: {
      "/": page(bar(`<button onclick="location.href='https://elsewhere.example/'">同意する</button>`)),
    },
    accept: "leaves-page",
  },
  "one that comes again with every page, and loads it anew": {
    pages: { "/": page(bar(`<button onclick="location.reload()">同意する</button>`), reloading("600")) },
    accept: ["同意する"],
  },
  "a page that loads itself anew under the pointer, twice": {
    pages: {
      "/": page(bar(`<button onclick="location.reload()">同意する</button>`), reloading("b", "mouseover", 2)),
    },
    accept: ["同意する"],
  },
  "a page that goes while its button is held down": {
    pages: {
      "/": page(
        bar(`<button onclick="gone()">同意する</button> <button onclick="gone()">同意しない</button>`),
        reloading("b", "pointerdown"),
      ),
    },
    reject: ["同意しない"],
  },
  "thousands of buttons": {
    pages: {
      "/": page(
        `<div id="b"><div>${say}<button onclick="gone()">同意する</button></div><div id="many" style="height:90px;overflow:auto"></div></div>`,
        "many.innerHTML='<button>業者の詳細</button>'.repeat(4000)",
      ),
    },
    accept: ["同意する"],
  },
  "a button that runs away from the pointer": {
    pages: {
      "/": page(
        bar(
          `<button id="r" style="position:relative" onclick="gone()">拒否する</button> <button onclick="gone()">同意する</button>`,
        ),
        "r.onmouseover=()=>{r.style.left=(parseInt(r.style.left||0)+150)+'px'}",
      ),
    },
    reject: ["拒否する"],
  },
  "a button that opens windows": {
    pages: {
      "/": page(bar(`<button onclick="open('https://elsewhere.example/');gone()">同意する</button>`)),
    },
    accept: ["同意する"],
  },
  "a button with alerts": {
    pages: {
      "/": page(
        bar(`<button onclick="for(let i=0;i<5;i++)alert('ありがとうございます');gone()">同意する</button>`),
      ),
    },
    accept: ["同意する"],
  },
  "five hundred layers": {
    pages: {
      "/": page(
        `${'<div style="position:relative;z-index:2147483647">'.repeat(500)}${bar(`<button onclick="gone()">同意する</button>`)}${"</div>".repeat(500)}`,
      ),
    },
    accept: ["同意する"],
  },
  "an order under the words of consent": {
    pages: {
      "/": page(
        `<div id="b">${say}<form action="/cart/order" method="post"><button>同意する</button></form></div>`,
      ),
    },
    accept: "no-accept-button",
    reject: "no-reject-button",
  },
  "toggles on the operator's own notice": {
    pages: {
      "/": page(""),
      "/notice": page(
        `<h2>外部送信について</h2><table><tr><th>送信先</th><td>株式会社アド</td></tr></table><p><label><input type="checkbox" checked>広告のための送信</label></p><p><label><input type="checkbox">分析のための送信</label></p><button id="k">設定を保存する</button><button>メルマガに登録する</button><p id="said"></p>`,
        "k.onclick=()=>{said.textContent='保存しました'}",
      ),
    },
    "opt-out": ["toggle:広告のための送信", "設定を保存する"],
  },
  "a button on the operator's own notice": {
    pages: {
      "/": page(""),
      "/notice": page(
        `<h2>外部送信について</h2><p>アクセス解析のため情報を送信しています。</p><button id="k">送信を停止する</button> <button>退会する</button> <a href="https://elsewhere.example/optout">オプトアウト</a>`,
        "k.onclick=()=>{k.textContent='停止しました'}",
      ),
    },
    "opt-out": ["送信を停止する"],
  },
  "a notice that offers nothing": {
    pages: {
      "/": page(""),
      "/notice": page(`<h2>外部送信について</h2><a href="https://elsewhere.example/optout">オプトアウト</a>`),
    },
    "opt-out": "no-opt-out",
  },
  "a trap laid over the button": {
    pages: {
      "/": page(
        `${bar(`<button onclick="gone()">同意する</button>`)}<a href="/buy" style="position:fixed;left:0;right:0;bottom:0;height:200px;z-index:9;opacity:.01">購入する</a>`,
      ),
    },
    accept: ["同意する"],
  },
}

const unheard = ["toggle:広告の利用", "toggle:分析の利用", "toggle:閲覧の分析", "Esc"]

const asked = Object.entries(ways).flatMap(([name, way], i) =>
  (["accept", "reject", "close", "opt-out"] as const).flatMap((run) => {
    const right = way[run]
    return right === undefined ? [] : [{ name, run, right, site: `w${i}`, pages: way.pages }]
  }),
)

let sites: PressedSites
let made: Map<string, Promise<Pressed>>
beforeAll(async () => {
  const pages = Object.values(ways).map(({ pages }, i) => [`w${i}`, pages] as const)
  sites = await pressAtSites(Object.fromEntries(pages), { waitMs: 2500, atATime: 4 })
  made = new Map(asked.map(({ site, run }) => [`${site} ${run}`, sites.press(site, run)]))
})
afterAll(async () => sites?.close())

it.each(asked)("$name: is pressed as a visitor would to $run", async ({ site, run, right, pages }) => {
  const { visit, heard } = (await made.get(`${site} ${run}`)) ?? { visit: undefined, heard: [] }
  const { failure, presses = [] } = visit?.choice ?? {}
  expect(failure ?? presses.map(({ label }) => label)).toEqual(right)
  // What leads away was pressed all the same.
  // A list is set, which is no click, nor is a key; of a drawn switch the page's server hears no name.
  const clicked = typeof right === "string" ? [] : right.filter((one) => !unheard.includes(one))
  if (failure === "leaves-page") return
  // A document that goes may still hear a press, and leave no word of it; what is told was heard all the same.
  const once = pages["/"]?.includes("sessionStorage.n") ? [...new Set(heard)] : heard
  expect(once).toEqual(failure ? [] : clicked)
})
