// More ways to send by script; `at` and `post` are those of kinds.js.
fetch(at("fetch-head"), { method: "HEAD" })
fetch(at("fetch-patch-preflight"), { method: "PATCH", body: "not allowed" }).catch(() => {})
fetch(at("fetch-no-referrer"), { credentials: "omit", referrerPolicy: "no-referrer", priority: "low" })
fetch(`${tracker}/r/301?to=${at("fetch-301")}`, { method: "POST", body: "lost over 301" })
fetch(`${tracker}/r/303?to=${at("fetch-303")}`, { method: "POST", body: "lost over 303" })
fetch(`${tracker}/r/308?to=https://ads.example.org/k/fetch-308`, { method: "POST", body: "kept over 308" })
fetch(`${tracker}/r/307?to=${at("fetch-307-blob")}`, { method: "POST", body: new Blob(["a blob over 307"]) })
post("fetch-blob-of-blobs", new Blob([new Blob(["a blob "]), "in a blob"]))
post("fetch-view", new Uint8Array([1, 2, 3, 200]).subarray(1))
for (const turn of [1, 2, 3]) post("fetch-same-address", `turn ${turn}`)
const packed = new Blob(['{"event":"packed"}']).stream().pipeThrough(new CompressionStream("gzip"))
new Response(packed).arrayBuffer().then((bytes) => post("fetch-gzip", bytes))
const withForm = new XMLHttpRequest()
withForm.open("POST", at("xhr-form-data"))
withForm.withCredentials = true
withForm.send(form)

caches.open("kept").then((cache) => cache.addAll(["/k/cache-add.txt", at("cache-add-elsewhere.txt")]))
WebAssembly.instantiateStreaming(fetch("/k/module.wasm")).catch(() => {})
new Audio("https://cdn.example.net/k/made-audio.mp3").load()
document.body.insertAdjacentHTML("beforeend", `<img src="${at("inserted.png")}"><img src="x:" onerror="fetch('/k/on-error')">`)
document.body.append(document.createRange().createContextualFragment('<script src="/k/fragment.js"></script>'))
const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" })
shadow.innerHTML = `<style>@import "https://cdn.example.net/k/shadow-import.txt"; p { background: url("https://cdn.example.net/k/shadow-background.png") }</style><p>影</p><iframe src="https://frames.example.com/k/shadow-frame.html"></iframe>`

// workers
new Worker(`data:text/javascript,fetch("${at("data-worker")}", { method: "POST", body: "from a data worker" })`)
new SharedWorker(`data:text/javascript,fetch("${at("data-shared-worker")}", { method: "POST", body: "from a shared data worker" })`)
new Worker(URL.createObjectURL(new Blob([`const request = new XMLHttpRequest(); request.open("POST", "${at("worker-xhr-sync")}", false); request.send("synchronous in a worker")`])))
new Worker("/empty-worker.js")
new Worker("/k/plain-module-worker.js", { type: "module" })
new Worker(URL.createObjectURL(new Blob([])))
new Worker(URL.createObjectURL(new Blob([`import "${location.origin}/k/imported-by-blob.js"`], { type: "text/javascript" })), { type: "module" })

// windows that are gone at once, and frames that are
const brief = document.createElement("iframe")
document.body.append(brief)
brief.contentWindow.navigator.sendBeacon(at("removed-frame-beacon"), "from a frame removed at once")
brief.contentWindow.fetch(at("removed-frame-keepalive"), { method: "POST", body: "kept alive in it", keepalive: true })
brief.remove()
const empty = window.open("")
empty.fetch(at("empty-window"), { method: "POST", body: "from an empty window", keepalive: true })
empty.close()
