// Only a button for all, over a page that cannot be used.
tarteaucitron.init({ ...options, orientation: "middle", DenyAllCta: false, closePopup: false })
use(ga)
use(line)
document.head.append(
  Object.assign(document.createElement("style"), { textContent: "#tarteaucitronCloseAlert { display: none !important }" }),
)
