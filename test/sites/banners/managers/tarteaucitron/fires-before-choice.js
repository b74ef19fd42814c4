// The tags stand in the page itself, and only keep still once the visitor has denied them.
tarteaucitron.init(options)
use({ ...ga, js() {} })
use({ ...line, js() {} })
if (!/=false/.test(document.cookie)) {
  for (const src of Object.values(addresses)) document.head.append(Object.assign(document.createElement("script"), { src }))
}
