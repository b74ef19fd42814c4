// What the portal's pages tell the app, and what they ask it: the app's member goes to a company that counts readers.
;(() => {
  const app = window.machikado
  const apple = window.webkit?.messageHandlers?.machikado
  app?.logEvent("screen_view", JSON.stringify({ screen: "home", article: 112 }))
  apple?.postMessage({ event: "screen_view", screen: "home" })
  // The portal knows its readers again, whichever way the page is shown.
  document.cookie = `machi_reader=${crypto.randomUUID()}; path=/; max-age=31536000; secure`
  navigator.sendBeacon("/read")
  const member = app?.getMemberId()
  if (member) {
    const address = new URL("https://count.narabe.example/reader")
    address.searchParams.set("member", member)
    navigator.sendBeacon(address)
  }
  // The older way of telling the app: an address of its own scheme in a frame nobody sees.
  addEventListener("load", () => {
    const frame = document.createElement("iframe")
    frame.hidden = true
    frame.src = "machikado-log://event?name=home_shown&section=top"
    document.body.append(frame)
  })
})()
