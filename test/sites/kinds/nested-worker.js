fetch("https://tracker.example.com/k/nested-worker", { method: "POST", body: "from a nested worker" })
