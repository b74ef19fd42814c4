// Stand-in for the LINE Tag, written for the gaibu demo. Not LY Corporation's code.
;(() => {
  const cookie = document.cookie.match(/(?:^|; )__lt__cid=([^;]*)/)?.[1]
  const browser = cookie ?? crypto.randomUUID()
  if (!cookie) document.cookie = `__lt__cid=${browser}; domain=.machikado.example; path=/; max-age=63072000; secure; samesite=lax`
  const tag = window._lt.queue.find(([command]) => command === "init")[1].tagId
  const fields = { c_t: "lap", t_id: tag, b_id: browser, e: "pv", i_u: location.href, i_r: document.referrer, i_t: document.title }
  new Image().src = `https://tr.line.me/tag.gif?${new URLSearchParams(fields)}`
})()
