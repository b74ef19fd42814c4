// Stand-in for a Google Tag Manager container, written for the gaibu demo. Not Google's code.
// It places the tags its "container" holds, as a published container does.
;(() => {
  const place = (address, data = {}) => {
    const script = document.createElement("script")
    script.async = true
    script.src = address
    Object.assign(script.dataset, data)
    document.head.append(script)
  }
  // The trigger's exception: not for who stopped it on the site.
  if (!window["ga-disable-G-MACHI00001"]) place("https://www.googletagmanager.com/gtag/js?id=G-MACHI00001&l=dataLayer&cx=c")
  place("https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=CMACHI0DEMO&lib=ttq")
  place("https://www.clarity.ms/tag/machi0demo")
  place("https://s.yimg.jp/images/listing/tool/cv/ytag.js")
})()
