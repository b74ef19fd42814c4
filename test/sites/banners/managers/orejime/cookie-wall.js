// The refusal and the settings are taken out of a banner over the whole page.
window.orejimeConfig = { ...common, forceBanner: true }
document.head.append(
  Object.assign(document.createElement("style"), {
    textContent: `
.orejime-Banner-actionItem--decline, .orejime-Banner-actionItem--info { display: none !important }
.orejime-Banner:not([aria-hidden=true]) { inset: 0 !important; width: auto !important; max-width: none !important }`,
  }),
)
