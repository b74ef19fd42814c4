const first = document.getElementById("pv")
const second = document.getElementById("pv2")
const load = (src) => Object.assign(document.head.appendChild(document.createElement("script")), { src, async: true })
function apply({ func, stat, ads }) {
  if (func) new Image().src = "https://api.popin.cc/recommend?v={{v}}"
  if (stat) load("https://www.clarity.ms/tag/shigotolabo?v={{v}}")
  if (ads) load("https://connect.facebook.net/en_US/fbevents.js?v={{v}}")
}
function decide(choice) {
  localStorage.setItem("pv", JSON.stringify(choice))
  first.hidden = second.hidden = true
  apply(choice)
}
document.addEventListener("click", (event) => {
  const what = event.target.dataset?.do
  if (what === "all") decide({ func: true, stat: true, ads: true })
  if (what === "customize") { first.hidden = true; second.hidden = false }
  if (what === "save") {
    const on = (name) => second.querySelector(`[name=${name}]`).checked
    decide({ func: on("func"), stat: on("stat"), ads: on("ads") })
  }
})
const known = localStorage.getItem("pv")
if (known) apply(JSON.parse(known))
else first.hidden = false
