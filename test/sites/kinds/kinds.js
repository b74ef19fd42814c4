const tracker = "https://tracker.example.com"
const at = (path) => `${tracker}/k/${path}`
const post = (path, body, more = {}) => fetch(at(path), { method: "POST", body, ...more }).catch(() => {})

// XMLHttpRequest
const xhr = (method, path, body, async = true) => {
  const request = new XMLHttpRequest()
  request.open(method, at(path), async)
  request.send(body)
}
xhr("GET", "xhr-get")
xhr("POST", "xhr-post", JSON.stringify({ page: location.href }))
xhr("POST", "xhr-sync", "synchronous", false)
xhr("POST", "xhr-document", new DOMParser().parseFromString("<a>b</a>", "text/xml"))

// fetch
fetch(at("fetch-get?q=1"))
fetch(at("fetch-no-cors"), { mode: "no-cors", credentials: "include" })
fetch(at("fetch-credentials"), { credentials: "include" })
post("fetch-text", "plain text, 日本語")
post("fetch-json", JSON.stringify({ event: "page_view" }), { headers: { "content-type": "application/json" } })
const form = new FormData()
form.append("a", "1")
form.append("file", new Blob(["in a file"], { type: "text/plain" }), "note.txt")
post("fetch-form-data", form)
post("fetch-search-params", new URLSearchParams({ a: "1", b: "二" }))
post("fetch-blob", new Blob(["in a blob"]))
post("fetch-bytes", new Uint8Array([0, 1, 2, 253, 254, 255]))
post("fetch-keepalive", "kept alive", { keepalive: true })
post("fetch-large", "x".repeat(300_000))
fetch(at("fetch-put"), { method: "PUT", headers: { "x-own": "1" }, body: "put" })
fetch(at("fetch-delete"), { method: "DELETE" })
fetch(`${tracker}/r/307?to=${at("fetch-307")}`, { method: "POST", body: "kept over 307" })
fetch(`${tracker}/r/302?to=https://ads.example.org/k/fetch-302`)
fetch("/k/fetch-same-origin", { method: "POST", body: "same origin" })
fetch(at("fetch-unread")) // nobody reads the body
const aborted = new AbortController()
fetch(at("fetch-aborted"), { signal: aborted.signal }).catch(() => {})
setTimeout(() => aborted.abort(), 250)
new Request(at("request-object"), { method: "POST", body: "of a Request" }).text().then((text) => post("request-object", text))

// beacons and pixels
navigator.sendBeacon(at("beacon-text"), "a beacon")
navigator.sendBeacon(at("beacon-blob"), new Blob(['{"a":1}'], { type: "text/plain" }))
navigator.sendBeacon(at("beacon-params"), new URLSearchParams({ v: "2", en: "scroll" }))
navigator.sendBeacon(at("beacon-form"), form)
navigator.sendBeacon(at("beacon-bytes"), new Uint8Array([9, 8, 7, 200]))
navigator.sendBeacon(at("beacon-empty"))
new Image().src = at("pixel.gif?uid=1")
globalThis.fetchLater?.(at("fetch-later"), { method: "POST", body: "later", activateAfter: 0 })
globalThis.fetchLater?.(at("fetch-later-leave"), { method: "POST", body: "when leaving" })

// streams and sockets
new EventSource(at("event-source"))
const socket = new WebSocket("wss://sockets.example.com/socket")
socket.onopen = () => {
  socket.send("over the socket")
  socket.send(new Uint8Array([1, 2, 255]))
}

// scripts put in by scripts
const script = document.createElement("script")
script.src = "https://tracker.example.com/tag.js"
document.head.append(script)
const sheet = document.createElement("link")
sheet.rel = "stylesheet"
sheet.href = "https://cdn.example.net/k/stylesheet-by-script.css"
document.head.append(sheet)
import("/k/dynamic-import.js")
import("/k/json-import.json", { with: { type: "json" } }).catch(() => {})
new FontFace("made", `url(https://cdn.example.net/k/font-face.woff2)`).load().catch(() => {})

// workers
new Worker("/worker.js")
new Worker("/module-worker.js", { type: "module" })
const blobWorker = `fetch("${at("blob-worker")}", { method: "POST", body: "from a blob worker" })`
new Worker(URL.createObjectURL(new Blob([blobWorker], { type: "text/javascript" })))
new SharedWorker("/shared-worker.js")
const ready = navigator.serviceWorker.register("/service-worker.js").then(() => navigator.serviceWorker.ready)
navigator.serviceWorker.addEventListener("controllerchange", () => {
  fetch("/k/through-service-worker", { method: "POST", body: "through the service worker" })
  fetch("/k/answered-by-service-worker")
})
const audio = new AudioContext()
audio.audioWorklet.addModule("/k/audio-worklet.js").catch(() => {})
CSS.paintWorklet?.addModule("/k/paint-worklet.js")

// frames without a document of their own, forms, links, windows
const blank = document.createElement("iframe")
document.body.append(blank)
blank.contentWindow.fetch(at("blank-frame"), { method: "POST", body: "from a blank frame" })
blank.contentWindow.localStorage.setItem("kept_in_blank", "1")
const blob = document.createElement("iframe")
blob.src = URL.createObjectURL(new Blob([`<script>fetch("${at("blob-frame")}", { method: "POST", body: "from a blob frame" })</script>`], { type: "text/html" }))
document.body.append(blob)
document.getElementById("post").submit()
document.getElementById("get").submit()
document.getElementById("multipart").submit()
document.getElementById("pinging").click()
window.open("/popup.html")
window.open("https://ads.example.org/popup-elsewhere.html", "_blank", "noopener")

// what a content security policy reports is sent by the browser
const blocked = document.createElement("img")
blocked.src = "https://not-allowed.example.org/k/reported.png"
document.body.append(blocked)

// later
setTimeout(() => post("timer", "after a moment"), 300)
setTimeout(() => post("timer-late", "after most of a second"), 450)
requestIdleCallback(() => post("idle", "when idle"))
addEventListener("scroll", () => post("scroll", "scrolled"), { once: true })
new IntersectionObserver(([entry], observer) => {
  if (!entry.isIntersecting) return
  observer.disconnect()
  post("seen", "the end was seen")
}).observe(document.getElementById("end") ?? document.body)
addEventListener("DOMContentLoaded", () => {
  new IntersectionObserver(([entry], observer) => {
    if (!entry.isIntersecting) return
    observer.disconnect()
    post("seen-end", "the end was seen")
  }).observe(document.getElementById("end"))
})

// leaving
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") navigator.sendBeacon(at("leave-visibility"), "hidden")
})
addEventListener("pagehide", () => {
  navigator.sendBeacon(at("leave-pagehide"), "pagehide")
  post("leave-keepalive", "kept alive while leaving", { keepalive: true })
  new Image().src = at("leave-pixel.gif")
})
addEventListener("beforeunload", () => navigator.sendBeacon(at("leave-beforeunload"), "beforeunload"))
addEventListener("unload", () => navigator.sendBeacon(at("leave-unload"), "unload"))
