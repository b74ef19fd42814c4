importScripts("/k/import-scripts.js")
const at = (path) => `https://tracker.example.com/k/${path}`
fetch(at("worker-fetch"), { method: "POST", body: "from a worker" })
const request = new XMLHttpRequest()
request.open("POST", at("worker-xhr"))
request.send("from a worker's XHR")
new Worker("/nested-worker.js")
new EventSource(at("worker-event-source"))
const socket = new WebSocket("wss://sockets.example.com/worker-socket")
socket.onopen = () => {
  socket.send("from a worker's socket")
  socket.send(new Blob(["fifteen letters"]))
}
