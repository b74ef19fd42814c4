const shortestShared = 10
const shortestToken = 8

/**
 * Whether one value stands inside the other as an identifier (`_ga`'s value holds the client id sent): at the
 * bounds of its parts, and with a part that is no time, version, address or plain number of its own.
 */
export function sharesIdentifier(sent: string, stored: string): boolean {
  if (sent === stored) return hasIdentifier(sent)
  const [short, long] = sent.length < stored.length ? [sent, stored] : [stored, sent]
  return short.length >= shortestShared && standsIn(short, long) && hasIdentifier(short)
}

/** Whether a text holds a part long and mixed enough that meeting it again is no chance. */
export function hasIdentifier(text: string): boolean {
  if (/^https?:\/\//i.test(text) || /\s\S*\s/.test(text)) return false
  const [, random, time] = randomAndTime.exec(text) ?? []
  if (random !== undefined && random !== time) return true
  return text.split(/[^A-Za-z0-9-]+/).some((part) => isIdentifierLike(part.replace(/^-+|-+$/g, "")))
}

function isIdentifierLike(token: string): boolean {
  if (token.length < shortestToken || !/\d/.test(token) || isTime(token)) return false
  return new Set(token).size >= 5
}

/** A random number and the time of the first visit, as `_ga` has them: the number may itself look like a time. */
const randomAndTime = /(?:^|\.)(\d{8,10})\.(\d{10})$/

/** Seconds or milliseconds since 1970 (2020 to 2033), or a date written out. */
function isTime(token: string): boolean {
  if (/^1[6-9]\d{8}(\d{3})?$/.test(token)) return true
  return /^(19|20)\d{2}-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(T?\d{2,6})?$/.test(token)
}

function standsIn(short: string, long: string): boolean {
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
    if (isBound(long[at - 1]) && isBound(long[at + short.length])) return true
  }
  return false
}

function isBound(character: string | undefined): boolean {
  return character === undefined || !/[A-Za-z0-9]/.test(character)
}
