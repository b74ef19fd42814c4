// Stand-in for Google Analytics 4 (gtag.js), written for the gaibu demo. Not Google's code.
// It sends the public parameters of /g/collect: client id, page address, title, referrer, language, screen, event.
;(() => {
  const measurement = new URL(document.currentScript.src).searchParams.get("id")
  // The site's own switch, as in Google's public instructions: nothing is sent while it is on.
  const isStopped = () => window[`ga-disable-${measurement}`] === true
  const started = Date.now()
  const cookie = (name) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1]
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; domain=.machikado.example; path=/; max-age=63072000; secure; samesite=lax`
    return value
  }
  const random = () => Math.floor(1e9 + Math.random() * 1.1e9)
  const seconds = () => Math.floor(Date.now() / 1000)
  const client = (cookie("_ga") ?? keep("_ga", `GA1.1.${random()}.${seconds()}`)).split(".").slice(2).join(".")
  const container = `_ga_${measurement.slice(2)}`
  const session = (cookie(container) ?? keep(container, `GS1.1.${seconds()}.1.0.${seconds()}.0.0.0`)).split(".")[2]
  const page = random()
  let sequence = 0
  const send = (event, more = {}) => {
    if (isStopped()) return
    sequence += 1
    const fields = {
      v: 2, tid: measurement, _p: page, cid: client, ul: navigator.language.toLowerCase(),
      sr: `${screen.width}x${screen.height}`, _s: sequence, sid: session, sct: 1, seg: 1,
      dl: location.href, dr: document.referrer, dt: document.title, en: event, ...more,
    }
    navigator.sendBeacon(`https://www.google-analytics.com/g/collect?${new URLSearchParams(fields)}`)
  }
  send("page_view")
  const term = new URLSearchParams(location.search).get("q")
  if (term) send("view_search_results", { "ep.search_term": term })
  addEventListener("pagehide", () => send("user_engagement", { _et: Date.now() - started }))
})()
