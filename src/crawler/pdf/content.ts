/** Lengths in points, `x` to the right and `y` downwards, as the page is read: turned upright, vertical writing laid flat. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Letters that were drawn together. `base` is the line they stand on; `href` where a visitor can press them. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly href?: string
}

/** A straight line drawn across or down, as the thin box it covers. */
export interface Rule {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What one page shows. `pictures` is the share of the page that pictures cover, at most 1. */
export interface PageContent {
  readonly number: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
  readonly box: Box
  readonly pictures: number
}

/** Where the letters of a piece stand in height. */
export function middleOf({ base, size }: Piece): number {
  return base - size * 0.38
}

export function boxOf(pieces: readonly Piece[]): Box {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.min(...pieces.map(({ base, size }) => base - size * 0.88)),
    bottom: Math.max(...pieces.map(({ base, size }) => base + size * 0.12)),
  }
}
