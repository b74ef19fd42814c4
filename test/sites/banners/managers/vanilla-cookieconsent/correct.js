CookieConsent.run({ categories, language })
