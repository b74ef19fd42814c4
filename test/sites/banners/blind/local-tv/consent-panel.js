const css = `
:host { position: fixed; left: 0; right: 0; bottom: 0; z-index: 2147483000; font-family: sans-serif }
:host([hidden]) { display: none }
section { background: #fff; box-shadow: 0 -3px 18px rgba(0,0,0,.25); padding: 20px 32px }
div { display: flex; gap: 12px; justify-content: flex-end }
button { padding: 10px 22px; border: 1px solid #06c; background: #fff; color: #06c }
.fill { background: #06c; color: #fff }`
class ConsentPanel extends HTMLElement {
  connectedCallback() {
    const stored = localStorage.getItem("ytv-consent")
    if (stored) return this.finish(stored)
    const root = this.attachShadow({ mode: "open" })
    root.innerHTML = `<style>${css}</style><section aria-labelledby="t"><h2 id="t">Cookieの取り扱いについて</h2>
<p>当社は、番組サイトの改善と視聴者の皆さまに適した情報の提供のため、Cookieを使用してアクセス情報を外部事業者に送信しています。</p>
<div><button id="min">必要最低限のCookieのみ許可</button><button id="all" class="fill">すべて許可</button></div></section>`
    root.getElementById("min").addEventListener("click", () => this.finish("min"))
    root.getElementById("all").addEventListener("click", () => this.finish("all"))
  }
  finish(value) {
    localStorage.setItem("ytv-consent", value)
    this.hidden = true
    if (value !== "all") return
    fetch("https://in.treasuredata.com/js/v3/event/ytv?v={{v}}", { method: "POST", mode: "no-cors", body: "{}" })
    new Image().src = "https://tr.line.me/tag.gif?c_t=lap&v={{v}}"
  }
}
customElements.define("consent-panel", ConsentPanel)
