/// <reference lib="dom" />

/**
 * Screen by screen to the end, at most so many, letting each be drawn. What is drawn only once its place comes into
 * sight (a footer, more of a list) is awaited at the end, and scrolled to. Self-contained: it is sent as text.
 */
export async function scrollToEnd(maxScreens: number): Promise<void> {
  const drawn = () => new Promise<void>((resolve) => setTimeout(resolve, 25))
  /** Whether something is added to the document within so many ms. */
  const grows = (ms: number) =>
    new Promise<boolean>((resolve) => {
      const watch = new MutationObserver((changes) => {
        if (changes.some(({ addedNodes }) => addedNodes.length > 0)) end(true)
      })
      const timer = setTimeout(() => end(false), ms)
      const end = (grew: boolean) => {
        watch.disconnect()
        clearTimeout(timer)
        resolve(grew)
      }
      watch.observe(document, { childList: true, subtree: true })
    })
  const root = document.scrollingElement
  if (!root) return
  let rests = 3
  for (let screen = 0; screen < maxScreens; screen++) {
    const before = root.scrollTop
    window.scrollBy({ top: window.innerHeight, behavior: "instant" })
    await drawn()
    if (root.scrollTop > before) continue
    // A page that fits the window has nothing that comes into sight.
    if (before === 0 || rests-- === 0 || !(await grows(400))) return
  }
}
