/**
 * The document behind a link: the PDF that a viewer in a page shows, where the link hands it over in its query
 * (`viewer.html?file=/notice.pdf`), else the address itself.
 */
export function shownDocument(href: string): string {
  const url = URL.parse(href)
  if (!url || /\.pdf$/i.test(url.pathname)) return href
  for (const value of url.searchParams.values()) {
    const handed = /\.pdf$/i.test(value.replace(/[?#].*$/, "")) ? URL.parse(value, url) : null
    if (handed && /^https?:$/.test(handed.protocol)) return handed.href
  }
  return href
}
