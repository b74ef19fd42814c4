import { type Box, middleOf, type Piece } from "./content.ts"

/** A place that can be pressed, and where it leads. */
export interface Anchor {
  readonly href: string
  readonly box: Box
}

/** Divides a piece where links begin and end within it: a letter belongs to the link that its middle stands in. */
export function cutAtLinks(
  piece: Piece,
  anchors: readonly Anchor[],
  widthOf: (letter: string) => number,
): readonly Piece[] {
  const height = middleOf(piece)
  const level = anchors.filter(({ box }) => height >= box.top && height <= box.bottom)
  const own = level.filter(({ box }) => box.left < piece.right && box.right > piece.left)
  if (own.length === 0) return [piece]
  const parts: (Piece & { readonly href?: string })[] = []
  for (const letter of lettersOf(piece, widthOf)) {
    const middle = (letter.left + letter.right) / 2
    const href = own.find(({ box }) => middle >= box.left && middle <= box.right)?.href
    const last = parts.at(-1)
    if (last && last.href === href)
      parts[parts.length - 1] = { ...last, text: last.text + letter.text, right: letter.right }
    else parts.push({ ...piece, ...letter, ...(href === undefined ? {} : { href }) })
  }
  return parts
}

type Letter = Pick<Piece, "text" | "left" | "right">

/** Where each letter stands in the room that all of them take. */
function lettersOf({ text, left, right }: Piece, widthOf: (letter: string) => number): readonly Letter[] {
  const letters = Array.from(text)
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0)
  const unit = (right - left) / Math.max(1, whole)
  let at = left
  return letters.map((letter) => {
    const from = at
    at += widthOf(letter) * unit
    return { text: letter, left: from, right: at }
  })
}
