// Stand-in for Microsoft Clarity, written for the gaibu demo. Not Microsoft's code.
// It posts an envelope (project, visitor, session), the page's dimensions and pointer movements as they were recorded.
;(() => {
  const project = document.currentScript.src.split("/").pop()
  const cookie = document.cookie.match(/(?:^|; )_clck=([^;]*)/)?.[1]
  const visitor = cookie ?? Math.random().toString(36).slice(2, 10)
  if (!cookie) document.cookie = `_clck=${visitor}; domain=.machikado.example; path=/; max-age=31536000; secure; samesite=lax`
  const started = Date.now()
  const session = Math.random().toString(36).slice(2, 9)
  const pointer = []
  addEventListener("mousemove", (event) => pointer.push([Date.now() - started, 12, event.clientX, event.clientY]))
  let sequence = 0
  const upload = () => {
    sequence += 1
    const payload = {
      e: ["0.8.0", sequence, started, Date.now() - started, project, visitor, session, 1, 2, 0],
      a: [[0, 1, "url", location.href, "title", document.title, "referrer", document.referrer, "screen", screen.width, screen.height, "language", navigator.language]],
      p: [[0, 12, 0, 0], ...pointer.splice(0)],
    }
    navigator.sendBeacon("https://k.clarity.ms/collect", JSON.stringify(payload))
  }
  upload()
})()
