// Loaded for everybody who has not said no.
window.orejimeConfig = {
  ...common,
  purposes: purposes.map((purpose) => ({ ...purpose, default: true, isExempt: true })).concat({ id: "chat", title: "チャット", cookies: [] }),
}
