// Every category is on until the visitor turns it off.
CookieConsent.run({
  mode: "opt-out",
  categories: { ...categories, analytics: { enabled: true }, ads: { enabled: true } },
  language,
})
