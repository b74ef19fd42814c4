// Stand-in for the Criteo OneTag, written for the gaibu demo. Not Criteo's code.
;(() => {
  const key = "cto_bundle"
  const bundle = localStorage.getItem(key) ?? crypto.randomUUID().replaceAll("-", "")
  localStorage.setItem(key, bundle)
  const account = window.criteo_q.find((entry) => entry.event === "setAccount").account
  const events = window.criteo_q.filter((entry) => entry.event !== "setAccount")
  const fields = { a: account, v: "5.23.0", otl: 1 }
  events.forEach((entry, index) => {
    fields[`p${index}`] = new URLSearchParams(entry.id ? { e: "vp", p: entry.id } : { e: "vh" }).toString()
  })
  Object.assign(fields, { adce: 1, bundle, tld: "machikado.example", fu: location.href, pu: document.referrer })
  new Image().src = `https://sslwidget.criteo.com/event?${new URLSearchParams(fields)}`
})()
