const encodings = ["shift_jis", "euc-jp"] as const

/** A sign that is neither ASCII nor what Japanese text is written with; half-width kana are left out: EUC-JP misread is full of them. */
const foreign =
  /[^\u0009\u000a\u000d\u0020-\u007e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e‐—―…‘’“”○●◎△▲▽▼◆◇□■☆★※→←↑↓×÷±♪]/u

/** Bytes as Japanese text of the time before UTF-8 (Shift_JIS, EUC-JP); undefined where they are none. */
export function japaneseText(bytes: Uint8Array): string | undefined {
  const read = encodings.map((encoding) => decoded(bytes, encoding))
  const possible = read.filter((text) => text !== undefined).filter((text) => !foreign.test(text))
  return possible.length < 2 ? possible[0] : possible.toSorted((a, b) => kanaIn(b) - kanaIn(a))[0]
}

/** Bytes in the encoding a header names; undefined where it is not known or the bytes are not in it. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined // Another encoding: the caller tries the next, or counts the bytes as not understood.
  }
}

function kanaIn(text: string): number {
  return text.match(/[\u3041-\u30ff]/g)?.length ?? 0
}
