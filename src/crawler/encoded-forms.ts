/** A shorter piece of an encoded text would be met by chance. */
const shortestPiece = 8

/**
 * How a text may stand in a record: as it is, URL-encoded up to three times and as forms write it, inside JSON, in base64 (also
 * in the middle of something longer) and in hex. Each form once.
 */
export function encodedForms(value: string): readonly string[] {
  const url = encodeURIComponent(value)
  const bytes = Buffer.from(value, "utf8")
  const hex = bytes.toString("hex")
  const forms = [
    value,
    url,
    url.replaceAll("%20", "+"),
    url.replace(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase()),
    encodeURIComponent(url),
    encodeURIComponent(encodeURIComponent(url)),
    JSON.stringify(value).slice(1, -1),
    ...[0, 1, 2].flatMap((before) => base64Pieces(bytes, before)),
    hex,
    hex.toUpperCase(),
  ]
  return [...new Set(forms)]
}

/** The signs of base64 that depend on these bytes alone when so many others (modulo 3) come before them. */
function base64Pieces(bytes: Buffer, before: number): readonly string[] {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
  const text = whole.toString("base64").replace(/=+$/, "")
  const from = Math.ceil((before * 8) / 6)
  const to = Math.floor((whole.length * 8) / 6)
  const piece = text.slice(from, to)
  if (piece.length < shortestPiece) return []
  const safe = piece.replaceAll("+", "-").replaceAll("/", "_")
  return [piece, safe, encodeURIComponent(piece)]
}
