// Keeps the parts of the page that change up to date. Without it, the page says the same when it is loaded again.
const PACE_BUSY = 3000
const PACE_IDLE = 30000

const live = () => [...document.querySelectorAll("[data-live]")]

const isBusy = () => live().some((part) => part.dataset.live === "busy")

/** A part somebody has the focus in is left as it is. */
const replace = (fresh) => {
  for (const part of live()) {
    const now = fresh.getElementById(part.id)
    if (now === null || now.outerHTML === part.outerHTML) continue
    if (!part.contains(document.activeElement)) part.replaceWith(document.adoptNode(now))
  }
}

const refresh = async () => {
  const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error" })
  if (answer.ok) replace(new DOMParser().parseFromString(await answer.text(), "text/html"))
}

const again = () =>
  setTimeout(
    async () => {
      if (!document.hidden) await refresh().catch(() => undefined) // the server may be away for a while
      again()
    },
    isBusy() ? PACE_BUSY : PACE_IDLE,
  )

if (live().length > 0) again()
