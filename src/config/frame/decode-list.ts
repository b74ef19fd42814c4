/** A list as text, and how it was written. */
export interface DecodedList {
  readonly text: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp"
}

/** Half-width katakana: what EUC-JP read as Shift_JIS mostly turns into. */
const halfWidth = /[\uff61-\uff9f]/g

/**
 * The text of a list file: by its byte order mark, else UTF-8, else the Japanese encoding it is valid in (of two, the
 * one that reads as fewer half-width katakana). Undefined where it is none of these.
 */
export function decodeList(bytes: Uint8Array): DecodedList | undefined {
  const marked = byMark(bytes)
  if (marked !== undefined) return decoded(bytes, marked)
  const utf8 = decoded(bytes, "utf-8")
  if (utf8 !== undefined) return utf8
  const shiftJis = decoded(bytes, "shift_jis")
  const eucJp = decoded(bytes, "euc-jp")
  if (shiftJis === undefined || eucJp === undefined) return shiftJis ?? eucJp
  return count(eucJp.text) < count(shiftJis.text) ? eucJp : shiftJis
}

function byMark([first, second]: Uint8Array): DecodedList["encoding"] | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined
}

/** TextDecoder takes the byte order mark away. */
function decoded(bytes: Uint8Array, encoding: DecodedList["encoding"]): DecodedList | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    if (error instanceof TypeError) return undefined // How TextDecoder says that the bytes are not of this encoding.
    throw error
  }
}

function count(text: string): number {
  return text.match(halfWidth)?.length ?? 0
}
