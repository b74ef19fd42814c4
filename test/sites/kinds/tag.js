// A third party's tag that brings another one in.
const chained = document.createElement("script")
chained.src = "https://ads.example.org/chained.js"
document.head.append(chained)
