const alphabets = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
] as const

const longestText = 1_000_000
const endOfText = 2

/**
 * Text that LZ-String compressed for an address or as base64; undefined where it is none. Nothing marks such text:
 * whoever asks must tell from what comes out. Each entry is the number of a text met before; 0 and 1 announce a new
 * character of 8 or 16 bits, 2 ends. The numbers get wider as more texts are met.
 */
export function lzText(packed: string): string | undefined {
  const alphabet = alphabets.find((letters) => [...packed].every((one) => letters.includes(one)))
  if (!alphabet) return undefined
  const met = textsMet(bitsOf(packed, alphabet))
  let text = ""
  while (text.length < longestText) {
    const next = met.next()
    if (next === undefined) return undefined
    if (next === "") return text
    text += next
  }
  return undefined
}

/** Gives one text after another; `""` at the end, undefined where the bits make no sense. */
function textsMet(bits: (width: number) => number) {
  const met = ["", "", ""]
  let last = ""
  let width = 2
  let untilWider = 1

  const meet = (text: string) => {
    met.push(text)
    if (--untilWider > 0) return
    untilWider = 2 ** width
    width++
  }
  const newCharacter = (sign: number) => {
    meet(String.fromCharCode(bits(sign === 0 ? 8 : 16)))
    return met.length - 1
  }

  const next = (): string | undefined => {
    const sign = bits(width)
    if (sign === endOfText) return ""
    const number = sign < endOfText ? newCharacter(sign) : sign
    const text = met[number] ?? (number === met.length && last ? last + last.charAt(0) : undefined)
    if (text === undefined || text === "") return undefined
    if (last) meet(last + text.charAt(0))
    last = text
    return text
  }
  return { next }
}

/** Reads numbers, lowest bit first, out of characters of six bits, highest bit first; NaN after the end. */
function bitsOf(packed: string, alphabet: string): (width: number) => number {
  let at = 0
  let left = 0
  let current = 0
  return (width) => {
    let number = 0
    for (let bit = 0; bit < width; bit++) {
      if (left === 0) {
        if (at >= packed.length) return Number.NaN
        current = alphabet.indexOf(packed.charAt(at++))
        left = 6
      }
      number |= ((current >> --left) & 1) << bit
    }
    return number
  }
}
