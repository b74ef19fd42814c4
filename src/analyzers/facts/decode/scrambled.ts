import type { NamedParts } from "./field.ts"
import { unwrapAll } from "./unwrap.ts"

/** Fewer characters than these may be a key, a signature or an identifier. */
const fewest = 200

/**
 * Whether most of what was sent is text that stands for bytes nobody could make anything of: SDKs encrypt or scramble
 * what they send and write it as base64 or hexadecimal digits, alone or as one value among a few.
 */
export function isScrambled(parts: NamedParts): boolean {
  // Padding at the end of base64 reads as a form's field without a value.
  const texts = parts.map(([name, value]) => (value.length > 1 ? value : name))
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), "")
  const all = texts.reduce((sum, text) => sum + text.length, 0)
  return (
    longest.length >= fewest && longest.length * 2 >= all && isDigitsOfBytes(longest) && isOpaque(longest)
  )
}

/** Letters of both sizes and digits as often as chance has them, or hexadecimal digits, and no words between them. */
function isDigitsOfBytes(text: string): boolean {
  // Looked for by what does not belong: a match of all of a long text can take more stack than there is.
  if (/[^\w+/=.:*~-]/.test(text) || /^[a-z][a-z\d+.-]{0,40}:\/\//i.test(text)) return false
  if (!/[^\da-f]/i.test(text)) return true
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length
  return share(/[A-Z]/g) > 0.25 && share(/[a-z]/g) > 0.25 && share(/\d/g) > 0.08
}

function isOpaque(value: string): boolean {
  return unwrapAll([{ where: "body", name: "", value, through: [] }]).length === 1
}
