window.cookieconsent.initialise({
  ...look,
  type: "opt-in",
  revokable: true,
  animateRevokable: false,
  onInitialise() {
    if (this.hasConsented()) run()
  },
  onStatusChange() {
    if (this.hasConsented()) run()
  },
})
