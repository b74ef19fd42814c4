window.orejimeConfig = common
// Once the visitor has chosen anything, the tags run.
function run() {
  for (const template of document.querySelectorAll("template")) {
    const { src } = template.content.querySelector("script")
    document.head.append(Object.assign(document.createElement("script"), { src }))
  }
}
addEventListener("DOMContentLoaded", () => {
  if (/orejime=/.test(document.cookie)) run()
  orejime.manager.on("update", (changed, all) => {
    if (!all.ga) run()
  })
})
