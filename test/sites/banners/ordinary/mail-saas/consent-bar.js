const ENDPOINTS = ["https://mkt-automation.example.com/track", "https://ad-conv.example.org/c"];
class ConsentBar extends HTMLElement {
  connectedCallback() {
    const saved = localStorage.getItem("tb:consent");
    if (saved === "granted") return this.fire();
    if (saved) return;
    const root = this.attachShadow({ mode: "closed" });
    root.innerHTML = `<style>:host{all:initial}.b{position:fixed;bottom:16px;left:16px;right:16px;background:#2e1065;color:#fff;border-radius:12px;padding:18px 24px;display:flex;gap:16px;align-items:center;font:14px/1.6 system-ui;z-index:1000}p{margin:0;flex:1}a{color:#ddd6fe}button{font:inherit;border:0;border-radius:8px;padding:10px 18px;cursor:pointer;white-space:nowrap}.ok{background:#a78bfa}.no{background:#4c1d95;color:#fff}.x{background:none;color:#fff;padding:4px}</style>
      <div class="b" role="region" aria-label="Cookie"><p>TegamiBox では、サービス改善とマーケティングのために Cookie を利用しています。<a href="${this.getAttribute("policy")}">利用者情報の外部送信について</a></p><button class="no">必要なものだけ許可</button><button class="ok">すべて許可する</button><button class="x" aria-label="閉じる"><svg width="14" height="14" viewBox="0 0 14 14"><path d="M1 1l12 12M13 1L1 13" stroke="#fff" stroke-width="2"/></svg></button></div>`;
    const end = (value) => { if (value) localStorage.setItem("tb:consent", value); root.innerHTML = ""; if (value === "granted") this.fire(); };
    root.querySelector(".ok").addEventListener("click", () => end("granted"));
    root.querySelector(".no").addEventListener("click", () => end("denied"));
    root.querySelector(".x").addEventListener("click", () => end(""));
  }
  fire() { for (const u of ENDPOINTS) fetch(`${u}?v=${this.getAttribute("version")}`, { mode: "no-cors" }); }
}
customElements.define("consent-bar", ConsentBar);
