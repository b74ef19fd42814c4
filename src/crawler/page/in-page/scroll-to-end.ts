/// <reference lib="dom" />

/** Screen by screen to the end, at most so many, letting each be drawn. Self-contained: it is sent as text. */
export async function scrollToEnd(maxScreens: number): Promise<void> {
  const drawn = () => new Promise<void>((resolve) => setTimeout(resolve, 25))
  const root = document.scrollingElement
  if (!root) return
  for (let screen = 0; screen < maxScreens; screen++) {
    const before = root.scrollTop
    window.scrollBy({ top: window.innerHeight, behavior: "instant" })
    await drawn()
    if (root.scrollTop <= before) return
  }
}
