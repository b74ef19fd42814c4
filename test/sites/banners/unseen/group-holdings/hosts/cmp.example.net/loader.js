(function () {
  var q = new URL(document.currentScript.src).searchParams, v = q.get("v");
  var CATS = [
    ["c1", "厳密に必要なクッキー", "サイトが機能するために欠かせないものです。停止できません。", true],
    ["c2", "パフォーマンスクッキー", "訪問数や流入元を数え、サイトの性能を測って改善するために用います。", false],
    ["c4", "ターゲティングクッキー", "広告会社が関心の傾向を推定し、他のサイトで関連する広告を表示するために用います。", false]
  ];
  var css = "#mm-sdk *{box-sizing:border-box}#mm-sdk .ban{position:fixed;bottom:0;left:0;right:0;background:#fff;box-shadow:0 0 18px rgba(0,0,0,.3);padding:22px 60px 22px 32px;z-index:2147483645;font:13px/1.7 Arial,sans-serif;display:flex;gap:30px}" +
    "#mm-sdk .ban .acts{display:flex;flex-direction:column;gap:8px;min-width:230px}#mm-sdk button{font:inherit;cursor:pointer}#mm-sdk .pri{background:#1d4f91;color:#fff;border:0;padding:11px}#mm-sdk .lnk{background:none;border:1px solid #1d4f91;color:#1d4f91;padding:10px}" +
    "#mm-sdk .xx{position:absolute;top:10px;right:14px;width:26px;height:26px;border:0;background:none}#mm-sdk .xx:before,#mm-sdk .xx:after{content:'';position:absolute;left:12px;top:4px;height:18px;width:2px;background:#555;transform:rotate(45deg)}#mm-sdk .xx:after{transform:rotate(-45deg)}" +
    "#mm-sdk .pc{position:fixed;top:40px;left:50%;width:620px;margin-left:-310px;max-height:80vh;overflow:auto;background:#fff;padding:26px;z-index:2147483647;font:13px/1.7 Arial,sans-serif}#mm-sdk .shade{position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:2147483646}" +
    "#mm-sdk .row{border:1px solid #ccc;margin:8px 0;position:relative}#mm-sdk .row .hd{width:100%;text-align:left;background:none;border:0;padding:12px 90px 12px 14px;font-weight:bold}#mm-sdk .row .bd{padding:0 14px 12px;display:none}#mm-sdk .row.open .bd{display:block}" +
    "#mm-sdk .sw{position:absolute;right:14px;top:11px;width:44px;height:22px;border-radius:22px;border:0;background:#999}#mm-sdk .sw[aria-checked=true]{background:#1d7d3c}#mm-sdk .sw i{position:absolute;top:3px;left:3px;width:16px;height:16px;border-radius:50%;background:#fff}#mm-sdk .sw[aria-checked=true] i{left:25px}#mm-sdk .on{position:absolute;right:14px;top:12px;color:#1d4f91}";
  function fire(groups) {
    document.querySelectorAll("script[type='text/plain'][data-cat]").forEach(function (s) {
      if (groups.indexOf(s.dataset.cat) < 0) return;
      var n = document.createElement("script"); n.src = s.dataset.url; document.head.appendChild(n);
    });
  }
  function done(host, groups) {
    localStorage.setItem("MitsumineConsent", groups.join(","));
    navigator.sendBeacon("https://cmp.example.net/receipt?v=" + v, groups.join(","));
    host.remove(); fire(groups);
  }
  function start() {
    var had = localStorage.getItem("MitsumineConsent");
    if (had !== null) return fire(had.split(","));
    if (sessionStorage.getItem("MitsumineClosed")) return;
    var host = document.createElement("div"); host.id = "mm-sdk";
    host.innerHTML = "<style>" + css + "</style><div class='ban' role='region' aria-label='クッキーバナー'><div><p>「すべてのクッキーを許可」を選択すると、サイト内の移動の補助、利用状況の分析、マーケティング活動への協力を目的として、お使いの端末にクッキーを保存することになります。</p><a href='/cookie-policy/'>クッキーポリシー</a></div>" +
      "<div class='acts'><button class='pri' data-a='all'>すべてのクッキーを許可</button><button class='lnk' data-a='pc'>クッキーの設定</button></div><button class='xx' data-a='x' aria-label='閉じる'></button></div>";
    document.body.appendChild(host);
    host.addEventListener("click", function (e) {
      var b = e.target.closest("button"); if (!b) return;
      if (b.classList.contains("sw")) return void b.setAttribute("aria-checked", String(b.getAttribute("aria-checked") !== "true"));
      if (b.classList.contains("hd")) return void b.parentNode.classList.toggle("open");
      if (b.dataset.a === "all") return done(host, ["c1", "c2", "c4"]);
      if (b.dataset.a === "x") { sessionStorage.setItem("MitsumineClosed", "1"); return host.remove(); }
      if (b.dataset.a === "pc") return centre(host);
      if (b.dataset.a === "save") {
        var on = [].slice.call(host.querySelectorAll(".sw[aria-checked=true]")).map(function (s) { return s.dataset.c; });
        return done(host, ["c1"].concat(on));
      }
      if (b.dataset.a === "back") host.querySelectorAll(".pc,.shade").forEach(function (n) { n.remove(); });
    });
  }
  function centre(host) {
    var rows = CATS.map(function (c) {
      var ctl = c[3] ? "<span class='on'>常にアクティブ</span>" : "<button class='sw' role='switch' aria-checked='true' data-c='" + c[0] + "' aria-labelledby='h" + c[0] + "'><i></i></button>";
      return "<div class='row'><button class='hd' id='h" + c[0] + "'>" + c[1] + "</button>" + ctl + "<div class='bd'>" + c[2] + "</div></div>";
    }).join("");
    host.insertAdjacentHTML("beforeend", "<div class='shade'></div><div class='pc' role='dialog' aria-modal='true' aria-label='プライバシー設定センター'><h2>プライバシー設定センター</h2><p>種類ごとの見出しを押すと説明を読み、既定の設定を変更できます。</p>" + rows + "<p><button class='pri' data-a='save'>選択内容を確定する</button> <button class='lnk' data-a='back'>前に戻る</button></p></div>");
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
