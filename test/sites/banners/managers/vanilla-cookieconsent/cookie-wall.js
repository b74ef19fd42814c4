const only = { ...consentModal, showPreferencesBtn: undefined }
CookieConsent.run({
  disablePageInteraction: true,
  guiOptions: { consentModal: { layout: "box", position: "middle center" } },
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} },
  language: { default: "ja", translations: { ja: { consentModal: only, preferencesModal } } },
})
