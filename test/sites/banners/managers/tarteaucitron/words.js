var tarteaucitronForceLanguage = "ja"
const options = {
  privacyUrl: "",
  hashtag: "#tarteaucitron",
  cookieName: "tarteaucitron",
  orientation: "bottom",
  showAlertSmall: false,
  showIcon: false,
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  removeCredit: true,
  moreInfoLink: false,
  mandatory: false,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
}
function use(service) {
  tarteaucitron.services[service.key] = { uri: "", needConsent: true, cookies: [], fallback() {}, ...service }
  ;(tarteaucitron.job = tarteaucitron.job || []).push(service.key)
}
const load = (address) => tarteaucitron.addScript(address)
const ga = { key: "ga", type: "analytic", name: "Google アナリティクス", js: () => load(addresses.ga) }
const line = { key: "lineads", type: "ads", name: "LINE広告", js: () => load(addresses.line) }
