// かさねDSP: an advertising buyer that does not exist, for the gaibu demo. Loaded by ひろがりアド, never by the page.
;(() => {
  const visitor = localStorage.getItem("_ksn") ?? crypto.randomUUID()
  localStorage.setItem("_ksn", visitor)
  const fields = { ksn: visitor, page: location.href, vw: innerWidth, vh: innerHeight }
  new Image().src = `https://bid.kasane-dsp.example/v1/view?${new URLSearchParams(fields)}`
})()
