function kept() { return JSON.parse(localStorage.getItem("od-send")) }
function keep(choice) { localStorage.setItem("od-send", JSON.stringify(choice)) }
function run() {
  const choice = kept() ?? {}
  if (choice.stat) new Image().src = "https://px.ptengine.example/pta?v={{v}}"
  if (choice.ad) new Image().src = "https://aid.send.microad.jp/asr?v={{v}}"
}
