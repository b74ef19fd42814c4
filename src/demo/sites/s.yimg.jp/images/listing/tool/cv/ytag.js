// Stand-in for the Yahoo! JAPAN Ads site tag, written for the gaibu demo. Not LY Corporation's code.
;(() => {
  const visitor = localStorage.getItem("_yjsu_yjad") ?? `${Math.floor(Date.now() / 1000)}.${crypto.randomUUID()}`
  localStorage.setItem("_yjsu_yjad", visitor)
  const fields = { p: "MACHI0DEMO", ref: location.href, rref: document.referrer, _yjsu_yjad: visitor }
  new Image().src = `https://apm.yahoo.co.jp/rt/?${new URLSearchParams(fields)}`
})()
