if (!/cookieconsent_status=deny/.test(document.cookie)) run()
window.cookieconsent.initialise({ ...look, type: "opt-out", revokable: true, animateRevokable: false })
