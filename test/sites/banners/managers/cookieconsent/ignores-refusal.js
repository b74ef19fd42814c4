// Whatever the status is, there is one.
window.cookieconsent.initialise({ ...look, type: "opt-in", onInitialise: run, onStatusChange: run })
