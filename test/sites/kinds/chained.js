document.cookie = "chained=1"
localStorage.setItem("chained", "1")
navigator.sendBeacon("https://ads.example.org/k/chained-beacon", "from a chained tag")
