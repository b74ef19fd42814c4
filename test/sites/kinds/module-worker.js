import "/k/worker-import.js"
fetch("https://tracker.example.com/k/module-worker", { method: "POST", body: "from a module worker" })
