/// <reference lib="dom" />

/**
 * In a browser without a viewer for PDFs, `<object>` and `<embed>` load none: puts frames in their place, which do. Answers
 * how many. Self-contained: it is sent as text.
 */
export function framePdfs(): number {
  if (navigator.pdfViewerEnabled) return 0
  const isPdf = (type: string, address: string) => {
    const url = URL.parse(address)
    return (
      /^https?:$/.test(url?.protocol ?? "") && (type.includes("pdf") || /\.pdf$/i.test(url?.pathname ?? ""))
    )
  }
  let framed = 0
  for (const shown of document.querySelectorAll<HTMLObjectElement | HTMLEmbedElement>("object,embed")) {
    const address = shown instanceof HTMLObjectElement ? shown.data : shown.src
    // What stands in an object is for browsers that cannot show it.
    if (!shown.isConnected || !isPdf(shown.type, address)) continue
    const frame = document.createElement("iframe")
    for (const { name, value } of shown.attributes)
      if (/^(id|class|style|width|height|title|hidden)$/.test(name)) frame.setAttribute(name, value)
    frame.src = address
    shown.replaceWith(frame)
    framed += 1
  }
  return framed
}
