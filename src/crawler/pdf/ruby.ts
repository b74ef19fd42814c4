import type { Piece } from "./content.ts"

/** Of the size of the letters they stand over, readings (ruby) have about half. */
const small = 0.65

/** Leaves out small kana that stand over larger letters and say how those are read. */
export function withoutRuby(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece) => !isKana(piece.text) || !pieces.some((other) => standsOver(piece, other)))
}

function isKana(text: string): boolean {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u.test(text)
}

function standsOver(piece: Piece, other: Piece): boolean {
  const above = other.base - piece.base
  if (piece.size > other.size * small || above < other.size * 0.6 || above > other.size * 1.5) return false
  const middle = (piece.left + piece.right) / 2
  return middle > other.left - other.size && middle < other.right + other.size
}
