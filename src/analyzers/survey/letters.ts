/** A, B, … Z, AA, AB, … for the place from 0, as spreadsheets name columns. */
export function letters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter
}
