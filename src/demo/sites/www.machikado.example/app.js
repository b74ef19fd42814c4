// The portal's own script: the forecast, and the headlines that arrive over a WebSocket.
const sections = document.querySelectorAll(`[data-for="${document.body.dataset.section}"]`)
for (const link of sections) link.setAttribute("aria-current", "page")

const marks = { 晴れ: "sun", くもり: "cloud", 雨: "rain" }

async function showWeather(box) {
  const display = new URLSearchParams({
    lang: navigator.language,
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    w: innerWidth,
    h: innerHeight,
  })
  const { days } = await (await fetch(`/api/weather?${display}`)).json()
  const rows = days.map(({ day, sky, high, low }) => {
    const row = document.createElement("li")
    row.innerHTML = `<span>${day}</span><img src="/images/${marks[sky]}.svg" alt="${sky}" width="36" height="36"><b>${high}<i>/${low}℃</i></b>`
    return row
  })
  box.querySelector("ol").replaceChildren(...rows)
}

function showHeadlines(line) {
  const socket = new WebSocket("wss://live.machikado.example/sokuhou")
  socket.onopen = () => socket.send(JSON.stringify({ topic: "sokuhou", area: "minato" }))
  socket.onmessage = (event) => {
    line.textContent = JSON.parse(event.data).headline
  }
}

const weather = document.getElementById("weather")
if (weather) showWeather(weather)
const ticker = document.getElementById("ticker")
if (ticker) showHeadlines(ticker)
