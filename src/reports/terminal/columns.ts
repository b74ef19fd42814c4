const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" })

/** East Asian wide and full-width characters and emoji: two columns (Unicode Standard Annex 11). */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u

/** Marks drawn over the character before them, and the later parts of a Korean syllable. */
const noWidth = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Format}\u1160-\u11ff]/u

const joinedEmoji = /\p{Emoji}[\ufe0f\u200d]/u

const columnsOf = (grapheme: string): number => {
  if (joinedEmoji.test(grapheme)) return 2
  let count = 0
  for (const character of grapheme) if (!noWidth.test(character)) count += wide.test(character) ? 2 : 1
  return count
}

/** How many terminal columns a text takes. */
export const columns = (text: string): number => {
  let count = 0
  for (const { segment } of graphemes.segment(text)) count += columnsOf(segment)
  return count
}

/** The text filled with spaces up to a width; a longer text stays as it is. */
export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - columns(text)))

export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - columns(text))) + text

/** The text cut to a width, three dots standing for what was cut. */
export const cut = (text: string, width: number): string => {
  if (columns(text) <= width) return text
  let kept = ""
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    count += columnsOf(segment)
    if (count > width - 3) break
    kept += segment
  }
  return `${kept}...`
}

/** The text in lines no wider than `width`, broken at spaces where there are any. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ""
  for (const piece of text.split(/(?<=[ 、。,])/u)) {
    if (columns(line + piece) > width && line !== "") {
      lines.push(line.trimEnd())
      line = ""
    }
    line += piece
  }
  return [...lines, line.trimEnd()].flatMap((whole) => hardWrap(whole, width))
}

const hardWrap = (text: string, width: number): readonly string[] => {
  if (columns(text) <= width) return [text]
  const lines: string[] = []
  let line = ""
  for (const { segment } of graphemes.segment(text)) {
    if (columns(line + segment) > width) {
      lines.push(line)
      line = ""
    }
    line += segment
  }
  return [...lines, line]
}
