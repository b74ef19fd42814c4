const content = {
  header: "Cookieの利用",
  message: "当サイトでは、アクセス解析と広告の配信にCookieを利用し、GoogleとLINEヤフーに情報を送信します。",
  allow: "Cookieを許可",
  deny: "許可しない",
  dismiss: "閉じる",
  link: "詳しくはこちら",
  href: "#policy",
  policy: "Cookieの設定",
  target: "_self",
}
const look = { palette: { popup: { background: "#333" }, button: { background: "#fc6" } }, content }
let loaded = false
function run() {
  if (loaded) return
  loaded = true
  for (const src of addresses) document.head.append(Object.assign(document.createElement("script"), { src }))
}
