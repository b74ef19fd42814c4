importScripts("/k/service-import.js")
addEventListener("install", (event) => {
  event.waitUntil(fetch("https://tracker.example.com/k/service-install", { method: "POST", body: "from the service worker" }))
  skipWaiting()
})
addEventListener("activate", (event) => event.waitUntil(clients.claim()))
addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url)
  if (pathname === "/k/answered-by-service-worker") event.respondWith(new Response("made up"))
  if (pathname === "/k/through-service-worker") event.respondWith(fetch(event.request))
})
