/// <reference lib="dom" />

/**
 * Waits while a page with scripts shows nothing at all: it may still be drawn. Answers whether it had to wait.
 * Self-contained: it is sent as text.
 */
export async function untilDrawn(limitMs: number): Promise<boolean> {
  const seen = "img,svg,canvas,video,iframe,frame,input,object,embed"
  const isBlank = () => {
    const { body } = document
    if (!body || body.querySelector(seen)) return false
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out scripts and what is not shown.
    if (body.innerText.trim() !== "") return false
    return !Array.from(body.querySelectorAll("*")).some(({ shadowRoot }) => shadowRoot)
  }
  if (document.scripts.length === 0 || !isBlank()) return false
  const until = Date.now() + limitMs
  while (Date.now() < until && isBlank()) await new Promise((resolve) => setTimeout(resolve, 100))
  return true
}
