importScripts("/k/shared-import.js")
fetch("https://tracker.example.com/k/shared-worker", { method: "POST", body: "from a shared worker" })
