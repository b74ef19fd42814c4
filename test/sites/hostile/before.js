// What a page sends before it turns bad: the first has arrived when the next line runs.
const before = new XMLHttpRequest()
before.open("POST", "/before", false)
before.send(`before=${location.hostname}`)
new Image().src = `https://tracker.test/before.gif?from=${location.hostname}`
document.cookie = "before=1; max-age=86400"
