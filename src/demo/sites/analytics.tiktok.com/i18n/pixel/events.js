// Stand-in for the TikTok Pixel, written for the gaibu demo. Not TikTok's code.
// It posts one JSON event with the page, its referrer and an anonymous id, as the public endpoint takes them.
;(() => {
  const code = new URL(document.currentScript.src).searchParams.get("sdkid")
  const cookie = document.cookie.match(/(?:^|; )_ttp=([^;]*)/)?.[1]
  const visitor = cookie ?? crypto.randomUUID().replaceAll("-", "").slice(0, 27)
  if (!cookie) document.cookie = `_ttp=${visitor}; domain=.machikado.example; path=/; max-age=33696000; secure; samesite=lax`
  const event = {
    event: "Pageview",
    event_id: "",
    timestamp: new Date().toISOString(),
    context: {
      ad: { sdk_env: "external" },
      user: { anonymous_id: visitor },
      pixel: { code },
      page: { url: location.href, referrer: document.referrer },
      library: { name: "pixel.js", version: "2.2.0" },
      device: { platform: "pc" },
      userAgent: navigator.userAgent,
    },
  }
  navigator.sendBeacon("https://analytics.tiktok.com/api/v2/pixel", JSON.stringify(event))
})()
