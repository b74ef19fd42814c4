/**
 * Header lines as the NetLog writes them (`Name: value`), names in lower case, order and repeats kept; the
 * pseudo-headers of HTTP/2 and 3 (`:path`) are left out, being the request line.
 */
export function headerLines(lines: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(lines)) return []
  return lines.flatMap((line) => {
    const text = String(line)
    const colon = text.indexOf(":", 1)
    if (colon < 0 || text.startsWith(":")) return []
    return [[text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim()] as const]
  })
}
