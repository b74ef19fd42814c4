const functionsToLookAt = {
  toDataURL: HTMLCanvasElement.prototype.toDataURL,
  addEventListener: EventTarget.prototype.addEventListener,
  cookie: Object.getOwnPropertyDescriptor(Document.prototype, "cookie").set,
  plugins: Object.getOwnPropertyDescriptor(Navigator.prototype, "plugins").get,
  localStorage: Object.getOwnPropertyDescriptor(window, "localStorage").get,
  RTCPeerConnection,
  toString: Function.prototype.toString,
}
const found = []
for (const [key, one] of Object.entries(functionsToLookAt)) {
  if (!/^function (?:get |set )?\w+\(\) \{ \[native code\] \}$/.test(String(one))) found.push(`${key} prints`)
  if (key !== "RTCPeerConnection" && "prototype" in one) found.push(`${key} has a prototype`)
}
if (new RTCPeerConnection().constructor !== RTCPeerConnection) found.push("another constructor")
if (!(localStorage instanceof Storage) || localStorage !== window.localStorage) found.push("storage")
if (Object.prototype.toString.call(localStorage) !== "[object Storage]") found.push("storage tag")
localStorage.probe = "1"
if (localStorage.getItem("probe") !== "1" || !("probe" in localStorage) || localStorage.length < 1) found.push("read")
if (new StorageEvent("storage", { storageArea: localStorage }).storageArea !== localStorage) found.push("event")
delete localStorage.probe
if (localStorage.getItem("probe") !== null) found.push("deleted")
try {
  HTMLCanvasElement.prototype.toDataURL.call({})
  found.push("illegal call passes")
} catch (error) {
  if (!(error instanceof TypeError)) found.push("another error")
}
const left = Object.getOwnPropertyNames(window).filter((name) => /^_[0-9a-f]{10,}$/.test(name))
fetch(`/found?${encodeURIComponent([...found, ...left].join(","))}`)
