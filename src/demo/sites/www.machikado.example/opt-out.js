// The portal's own way to stop Google アナリティクス: the switch that Google's tag itself reads before every send.
{
  const property = "ga-disable-G-MACHI00001"
  const kept = "machi_stop_ga"
  window[property] = localStorage.getItem(kept) === "1"

  const show = (button) => {
    const stopped = window[property]
    button.textContent = stopped ? "送信を再開する" : "送信を停止する"
    document.getElementById("ga-state").textContent = stopped ? "現在：停止しています" : "現在：送信しています"
  }

  addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("stop-ga")
    if (!button) return
    show(button)
    button.addEventListener("click", () => {
      window[property] = !window[property]
      localStorage.setItem(kept, window[property] ? "1" : "0")
      show(button)
    })
  })
}
