// Stand-in for the Meta Pixel, written for the gaibu demo. Not Meta's code.
// It sends the public parameters of /tr: pixel id, event, page address, referrer, screen, time and the _fbp value.
;(() => {
  const cookie = document.cookie.match(/(?:^|; )_fbp=([^;]*)/)?.[1]
  const browser = cookie ?? `fb.1.${Date.now()}.${Math.floor(Math.random() * 1e18)}`
  if (!cookie) document.cookie = `_fbp=${browser}; domain=.machikado.example; path=/; max-age=7776000; secure; samesite=lax`
  let pixel = ""
  const track = (event) => {
    const fields = {
      id: pixel, ev: event, dl: location.href, rl: document.referrer, if: false, ts: Date.now(),
      sw: screen.width, sh: screen.height, v: "2.9.0", r: "stable", o: 4126, fbp: browser, it: Date.now(), rqm: "GET",
    }
    new Image().src = `https://www.facebook.com/tr/?${new URLSearchParams(fields)}`
  }
  for (const [command, value] of window.fbq.queue) {
    if (command === "init") pixel = value
    if (command === "track") track(value)
  }
})()
