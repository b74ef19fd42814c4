addEventListener("install", () => skipWaiting())
addEventListener("activate", (event) => event.waitUntil(clients.claim()))
addEventListener("fetch", (event) => {
  if (event.request.url.includes("/through")) return
  event.respondWith(new Response("<!doctype html><title>乗っ取り</title><p>乗っ取った<script>fetch('/through')</script>", { headers: { "content-type": "text/html; charset=utf-8" } }))
})
