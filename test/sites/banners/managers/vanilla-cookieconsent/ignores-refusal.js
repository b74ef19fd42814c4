// Runs for every visitor who has made a choice; nobody asks which.
function onConsent() {
  for (const id of ["ga", "line"]) {
    const { src } = document.getElementById(id).dataset
    document.head.append(Object.assign(document.createElement("script"), { src }))
  }
}
CookieConsent.run({ manageScriptTags: false, categories, language, onConsent })
