document.cookie = "from_script=1; Secure"
cookieStore.set({ name: "from_store", value: "1" })
localStorage.setItem("by_method", "1")
localStorage.by_name = "1"
sessionStorage["by_bracket"] = "1"
indexedDB.open("database")
caches.open("cache")
