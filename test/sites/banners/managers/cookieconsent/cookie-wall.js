document.head.append(
  Object.assign(document.createElement("style"), {
    textContent: ".cc-window { inset: 0 !important; max-width: none !important; width: auto !important; justify-content: center }",
  }),
)
window.cookieconsent.initialise({
  ...look,
  type: "opt-in",
  compliance: { "opt-in": '<div class="cc-compliance cc-highlight">{{allow}}</div>' },
  onInitialise() {
    if (this.hasConsented()) run()
  },
  onStatusChange() {
    if (this.hasConsented()) run()
  },
})
