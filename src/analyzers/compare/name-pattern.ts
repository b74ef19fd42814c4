const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const segments = /[A-Za-z0-9]+/g
const anyId = "*"

/**
 * A name with the parts that may be an id written as `*`: `_hjSession_123456` is `_hjSession_*`. A name that is all
 * id is only so written where it looks made by chance.
 */
export function namePattern(name: string): string {
  const pattern = name.replace(uuid, anyId).replace(segments, (part) => (mayBeId(part) ? anyId : part))
  return /\p{L}/u.test(pattern) || looksRandom(name) ? pattern : name
}

/** Four characters or more with a digit among them. */
function mayBeId(part: string): boolean {
  return part.length >= 4 && /\d/.test(part)
}

/** A UUID, a time or long number, or letters and digits in a mix nobody would choose. */
export function looksRandom(name: string): boolean {
  const parts = [...name.matchAll(segments)].map(([part]) => part)
  return name.search(uuid) >= 0 || parts.some(isRandomPart)
}

function isRandomPart(part: string): boolean {
  if (/^\d{10,}$/.test(part)) return true
  if (/^[0-9a-f]{16,}$/i.test(part)) return /\d/.test(part) && /[a-f]/i.test(part)
  return part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part)
}

/** A host with the numbers and codes in front of its registrable domain written as `*`: `b97.yahoo.co.jp`. */
export function hostPattern(host: string, domain: string): string {
  if (host === domain || !host.endsWith(`.${domain}`)) return host
  const labels = host.slice(0, -domain.length - 1)
  const parts = labels.split(".").map((label) => (looksRandom(label) ? anyId : label.replace(/\d+/g, anyId)))
  return `${parts.join(".")}.${domain}`
}

/** An address without its query, its numbers and chance-made parts as `*`: versions and builds of one script. */
export function addressPattern(url: string): string {
  const path = url.replace(/[?#].*$/s, "")
  return path
    .replace(uuid, anyId)
    .replace(segments, (part) => (looksRandom(part) ? anyId : part.replace(/\d+/g, anyId)))
}
