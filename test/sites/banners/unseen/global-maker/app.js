(() => {
  const v = new URL(document.currentScript.src).searchParams.get("v");
  const KEY = "kanade_privacy";
  const load = (c) => {
    if (c.includes("A")) navigator.sendBeacon(`https://insight.example.com/i?v=${v}`, "a");
    if (c.includes("M")) navigator.sendBeacon(`https://mkt.example.net/m?v=${v}`, "m");
  };
  class KanadeToggle extends HTMLElement {
    connectedCallback() {
      const r = this.attachShadow({ mode: "open" });
      r.innerHTML = `<style>button{width:40px;height:20px;border-radius:20px;border:1px solid #666;background:#fff;vertical-align:middle}button[aria-pressed=true]{background:#0a58ca}</style><button type="button" aria-pressed="false" aria-label="${this.getAttribute("label")}"></button> <span>${this.getAttribute("label")}</span>`;
      r.querySelector("button").onclick = (e) => { const b = e.currentTarget; b.setAttribute("aria-pressed", String(b.getAttribute("aria-pressed") !== "true")); this.on = b.getAttribute("aria-pressed") === "true"; };
    }
  }
  customElements.define("kanade-toggle", KanadeToggle);
  class KanadeConsent extends HTMLElement {
    connectedCallback() {
      this.r = this.attachShadow({ mode: "open" });
      this.first();
    }
    css() { return `<style>:host{all:initial}.m{position:fixed;z-index:2147483000;left:50%;top:50%;transform:translate(-50%,-50%);width:560px;background:#fff;border:1px solid #111;padding:26px;font:13px/1.7 Helvetica,Arial,sans-serif}.f{display:grid;grid-template-columns:repeat(3,1fr);gap:10px;margin-top:18px}.f button{padding:10px;border:1px solid #111;background:#fff;cursor:pointer;line-height:1.4}.f button.d{background:#111;color:#fff}</style>`; }
    first() {
      this.r.innerHTML = this.css() + `<div class="m" role="dialog" aria-label="Privacy"><p>We use cookies and similar technologies to understand how our sites are used and to tailor marketing.<br>当社グループは、サイトの利用状況の把握およびマーケティングのため、Cookie 等の技術を利用します。</p><div class="f"><button data-s>Cookie Settings<br>詳細設定</button><button class="d" data-n>Reject All<br>すべて拒否</button><button class="d" data-y>Accept All<br>すべて同意</button></div></div>`;
      this.r.querySelector("[data-y]").onclick = () => this.end("AM");
      this.r.querySelector("[data-n]").onclick = () => this.end("-");
      this.r.querySelector("[data-s]").onclick = () => this.second();
    }
    second() {
      this.r.innerHTML = this.css() + `<div class="m"><p><kanade-toggle label="Analytics 分析"></kanade-toggle></p><p><kanade-toggle label="Marketing マーケティング"></kanade-toggle></p><div class="f"><button class="d" data-o>Confirm My Choices<br>選択を確定</button></div></div>`;
      this.r.querySelector("[data-o]").onclick = () => { const t = [...this.r.querySelectorAll("kanade-toggle")]; this.end((t[0].on ? "A" : "") + (t[1].on ? "M" : "") || "-"); };
    }
    end(c) { localStorage.setItem(KEY, c); this.remove(); load(c); }
  }
  customElements.define("kanade-consent", KanadeConsent);
  const had = localStorage.getItem(KEY);
  if (had) load(had);
  else setTimeout(() => { const outer = document.getElementById("uc-host").attachShadow({ mode: "open" }); outer.append(document.createElement("kanade-consent")); }, 900);
})();
