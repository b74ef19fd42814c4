/** What only says in which unit a number is, or that a list follows. */
const units = /^(ms|msec|millis|milliseconds?|sec|secs|seconds?|px|pixels?|bytes|mb|kb|list|str|string)$/

/**
 * The words of a field's name in lower case, numbers of lists and units at the end left out: `events.0.deviceOSVersion`
 * is events, device, os, version.
 */
export function wordsOfName(name: string): readonly string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word))
  return words.length > 1 && units.test(words.at(-1) ?? "") ? words.slice(0, -1) : words
}
