// ひろがりアド: an advertising network that does not exist, for the gaibu demo.
// It fills the ad slots, reports each impression, starts a cookie sync and loads a partner's tag.
;(() => {
  for (const slot of document.querySelectorAll("[data-hirogari-slot]")) {
    slot.innerHTML = '<a class="ad-banner" href="#ad"><b>あたらしい朝を、あの道具と。</b><span>暮らしの道具 ことり堂</span></a>'
    const fields = { slot: slot.dataset.hirogariSlot, url: location.href, ref: document.referrer, w: slot.clientWidth, t: Date.now() }
    new Image().src = `https://log.hirogari-ad.example/imp?${new URLSearchParams(fields)}`
  }
  new Image().src = "https://sync.hirogari-ad.example/match?partner=google"
  const partner = document.createElement("script")
  partner.async = true
  partner.src = "https://tag.kasane-dsp.example/v1.js"
  document.head.append(partner)
})()
